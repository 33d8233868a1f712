import type { WorkspaceId } from '../base/id.ts';
import type { Connection, Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { checkDocument } from './checkDocument.ts';
import { withDocument, type PolicyDocument } from './document.ts';
import type { PoliciesInForce } from './inForce.ts';
import type { Policy } from './policy.ts';

/** The rules of a policy as they were published. */
export interface PolicyEdition {
  edition: number;
  blueprintVersion: number;
  document: PolicyDocument;
  authors: string[];
  publishedBy: string;
  publishedAt: Date;
  note: string;
  /** The earlier edition whose rules it brings back; 0: the blueprint's own. */
  restores: number | null;
}

const COLUMNS = `edition, blueprint_version as "blueprintVersion", document, authors, published_by as "publishedBy",
  published_at as "publishedAt", note, restores`;

/** The newest first. */
export async function listEditions(
  db: Database,
  workspaceId: WorkspaceId,
  policy: string,
): Promise<PolicyEdition[]> {
  const { rows } = await queryIn<PolicyEdition>(db, workspaceId, {
    name: 'listPolicyEditions',
    text: `select ${COLUMNS} from policy_edition where workspace_id = $1 and policy = $2 order by edition desc`,
    values: [workspaceId, policy],
  });
  return rows;
}

/** The edition that decides for this version of the blueprint's policy; null: the blueprint's own rules do. */
export async function editionInForce(
  tx: Connection,
  workspaceId: WorkspaceId,
  { name, version }: Pick<Policy, 'name' | 'version'>,
): Promise<PolicyEdition | null> {
  const { rows } = await tx.query<PolicyEdition>({
    name: 'policyEditionInForce',
    text: `select ${COLUMNS} from policy_edition where workspace_id = $1 and policy = $2 and blueprint_version = $3
      order by edition desc limit 1`,
    values: [workspaceId, name, version],
  });
  return rows[0] ?? null;
}

/**
 * What decides instead of the blueprint's own policies. An edition of another version of the blueprint's policy reads
 * other facts, so it decides nothing; neither does one that does not fit, however it came there.
 */
export async function readPoliciesInForce(
  db: Database,
  workspaceId: WorkspaceId,
  policies: readonly Policy[],
): Promise<PoliciesInForce> {
  const { rows } = await queryIn<{
    policy: string;
    version: number;
    edition: number;
    document: PolicyDocument;
  }>(db, workspaceId, {
    name: 'policiesInForce',
    text: `select distinct on (policy, blueprint_version) policy, blueprint_version as version, edition, document
      from policy_edition where workspace_id = $1 order by policy, blueprint_version, edition desc`,
    values: [workspaceId],
  });
  return new Map(
    rows.flatMap(({ policy: name, version, edition, document }) => {
      const policy = policies.find((one) => one.name === name && one.version === version);
      if (!policy || checkDocument(policy, JSON.parse(JSON.stringify(document))).document === null) return [];
      return [[name, withDocument(policy, document, edition)] as const];
    }),
  );
}
