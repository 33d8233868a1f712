import { recordActivity } from '../activity/recordActivity.ts';
import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Json } from '../base/json.ts';
import type { Connection, Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { transaction } from '../db/transaction.ts';
import { checkDocument } from './checkDocument.ts';
import type { PolicyDocument } from './document.ts';
import { editionInForce } from './editions.ts';
import type { Policy } from './policy.ts';

/** What people are writing in place of the rules of a policy. It decides nothing. */
export interface PolicyDraft {
  blueprintVersion: number;
  /** The edition that decided when it was last changed; 0: the blueprint's own rules. */
  begunFrom: number;
  /** Rises with every change. */
  revision: number;
  document: PolicyDocument;
  authors: string[];
  changedBy: string;
  changedAt: Date;
  proposedBy: string | null;
  proposedAt: Date | null;
  note: string;
}

const COLUMNS = `blueprint_version as "blueprintVersion", begun_from as "begunFrom", revision, document, authors,
  changed_by as "changedBy", changed_at as "changedAt", proposed_by as "proposedBy", proposed_at as "proposedAt", note`;

export interface By {
  by: string;
  at: Date;
}

export async function findDraft(
  db: Database,
  workspaceId: WorkspaceId,
  policy: string,
): Promise<PolicyDraft | null> {
  const { rows } = await queryIn<PolicyDraft>(db, workspaceId, {
    name: 'policyDraft',
    text: `select ${COLUMNS} from policy_draft where workspace_id = $1 and policy = $2`,
    values: [workspaceId, policy],
  });
  return rows[0] ?? null;
}

/**
 * Keeps what somebody wrote. What waited for a second person waits no more: it is something else now.
 * @param asked `revision`: of the draft that was changed; 0 when there was none.
 * @throws AppError POLICY_INVALID with the fields that are wrong, POLICY_DRAFT_CHANGED when somebody else changed it.
 */
export async function writeDraft(
  db: Database,
  workspaceId: WorkspaceId,
  policy: Policy,
  { document: written, revision, by, at }: { document: Json; revision: number } & By,
): Promise<PolicyDraft> {
  const { document, problems } = checkDocument(policy, written);
  if (document === null) throw invalid(policy.name, problems);
  return transaction(db, workspaceId, async (tx) => {
    const inForce = await editionInForce(tx, workspaceId, policy);
    const { rows } = await tx.query<PolicyDraft>({
      name: revision === 0 ? 'beginPolicyDraft' : 'changePolicyDraft',
      text: revision === 0 ? BEGIN : CHANGE,
      values: [
        workspaceId,
        policy.name,
        policy.version,
        inForce?.edition ?? 0,
        JSON.stringify(document),
        by,
        at,
        revision,
      ].slice(0, revision === 0 ? 7 : 8),
    });
    const [draft] = rows;
    if (!draft) throw changedMeanwhile(policy.name);
    await tell(tx, workspaceId, { policy: policy.name, what: 'drafted', by, at });
    return draft;
  });
}

const BEGIN = `
insert into policy_draft (workspace_id, policy, blueprint_version, begun_from, document, authors, changed_by, changed_at)
values ($1, $2, $3, $4, $5, array[$6::text], $6, $7)
on conflict (workspace_id, policy) do nothing returning ${COLUMNS}`;

const CHANGE = `
update policy_draft set blueprint_version = $3, begun_from = $4, document = $5, revision = revision + 1,
  authors = case when $6::text = any(authors) then authors else authors || $6::text end,
  changed_by = $6::text, changed_at = $7, proposed_by = null, proposed_at = null, note = ''
where workspace_id = $1 and policy = $2 and revision = $8 returning ${COLUMNS}`;

/** Throws away what was being written; nothing that was published changes. */
export async function discardDraft(
  db: Database,
  workspaceId: WorkspaceId,
  policy: string,
  { by, at }: By,
): Promise<void> {
  await transaction(db, workspaceId, async (tx) => {
    await tx.query('delete from policy_draft where workspace_id = $1 and policy = $2', [workspaceId, policy]);
    await tell(tx, workspaceId, { policy, what: 'discarded', by, at });
  });
}

/**
 * Asks for a second person.
 * @throws AppError POLICY_DRAFT_CHANGED when the draft is not the one that was looked at.
 */
export async function proposeDraft(
  db: Database,
  workspaceId: WorkspaceId,
  policy: string,
  { revision, note, by, at }: { revision: number; note: string } & By,
): Promise<PolicyDraft> {
  return transaction(db, workspaceId, async (tx) => {
    const { rows } = await tx.query<PolicyDraft>({
      name: 'proposePolicyDraft',
      text: `update policy_draft set proposed_by = $4, proposed_at = $5, note = $6
        where workspace_id = $1 and policy = $2 and revision = $3 returning ${COLUMNS}`,
      values: [workspaceId, policy, revision, by, at, note],
    });
    const [draft] = rows;
    if (!draft) throw changedMeanwhile(policy);
    await tell(tx, workspaceId, { policy, what: 'proposed', by, at });
    return draft;
  });
}

export async function tell(
  tx: Connection,
  workspaceId: WorkspaceId,
  { policy, what, by, at }: { policy: string; what: 'drafted' | 'discarded' | 'proposed' | 'published' } & By,
): Promise<void> {
  const facts = [{ kind: 'policy.changed' as const, policy, what, by }];
  await recordActivity(tx, workspaceId, { conversationId: null, facts, at });
}

export function changedMeanwhile(policy: string): AppError {
  return new AppError(
    'POLICY_DRAFT_CHANGED',
    `The draft of policy '${policy}' is not the one that you looked at; read it again and make your change there`,
    { policy },
  );
}

function invalid(policy: string, problems: readonly { at: string; problem: string }[]): AppError {
  const [first] = problems;
  return new AppError(
    'POLICY_INVALID',
    `The rules of policy '${policy}' cannot be kept, ${problems.length} to correct: ${first?.at ?? ''} ${first?.problem ?? ''}; details name each field`,
    { policy, problems },
  );
}
