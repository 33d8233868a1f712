import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Connection, Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import { checkDocument } from './checkDocument.ts';
import { documentOf, type PolicyDocument } from './document.ts';
import { changedMeanwhile, tell, type By, type PolicyDraft } from './drafts.ts';
import { editionInForce } from './editions.ts';
import type { Policy } from './policy.ts';

/**
 * A second person agrees: from here on the draft's rules decide. What was decided before stays as it was told.
 * @throws AppError POLICY_OWN_DRAFT for whoever wrote or proposed it, POLICY_NOT_PROPOSED, POLICY_DRAFT_CHANGED.
 */
export async function approveDraft(
  db: Database,
  workspaceId: WorkspaceId,
  policy: Policy,
  { revision, by, at }: { revision: number } & By,
): Promise<void> {
  await transaction(db, workspaceId, async (tx) => {
    await lock(tx, workspaceId, policy.name);
    const draft = await takeDraft(tx, workspaceId, policy.name);
    if (draft?.revision !== revision || draft.proposedBy === null) throw notProposed(policy.name, draft);
    if (draft.authors.includes(by) || draft.proposedBy === by) throw ownDraft(policy.name);
    const inForce = await editionInForce(tx, workspaceId, policy);
    if (draft.begunFrom !== (inForce?.edition ?? 0) || draft.blueprintVersion !== policy.version)
      throw changedMeanwhile(policy.name);
    const { document, authors, note } = draft;
    await addEdition(tx, workspaceId, policy, { document, authors, note, restores: null, by, at });
    await tx.query('delete from policy_draft where workspace_id = $1 and policy = $2', [
      workspaceId,
      policy.name,
    ]);
  });
}

/**
 * The way back: rules that two people had agreed on, or the blueprint's own (edition 0), decide again at once.
 * @throws AppError POLICY_EDITION_NOT_FOUND when there is none, or its rules do not fit the blueprint any more.
 */
export async function rollBack(
  db: Database,
  workspaceId: WorkspaceId,
  policy: Policy,
  { edition, by, at }: { edition: number } & By,
): Promise<void> {
  await transaction(db, workspaceId, async (tx) => {
    await lock(tx, workspaceId, policy.name);
    const { document, authors } =
      edition === 0
        ? { document: documentOf(policy), authors: ['blueprint'] }
        : await editionNumbered(tx, workspaceId, policy, edition);
    await addEdition(tx, workspaceId, policy, { document, authors, note: '', restores: edition, by, at });
  });
}

interface NewEdition extends By {
  document: PolicyDocument;
  authors: string[];
  note: string;
  restores: number | null;
}

async function addEdition(
  tx: Connection,
  workspaceId: WorkspaceId,
  { name, version }: Policy,
  { document, authors, note, restores, by, at }: NewEdition,
): Promise<void> {
  await tx.query({
    name: 'addPolicyEdition',
    text: `insert into policy_edition (workspace_id, policy, edition, blueprint_version, document, authors, published_by,
        published_at, note, restores)
      select $1, $2, coalesce(max(edition), 0) + 1, $3, $4, $5, $6, $7, $8, $9
      from policy_edition where workspace_id = $1 and policy = $2`,
    values: [workspaceId, name, version, JSON.stringify(document), authors, by, at, note, restores],
  });
  await tell(tx, workspaceId, { policy: name, what: 'published', by, at });
}

/** One publication of a policy at a time. */
async function lock(tx: Connection, workspaceId: WorkspaceId, policy: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('policy:' || $1 || ':' || $2, 0))`, [
    workspaceId,
    policy,
  ]);
}

async function takeDraft(
  tx: Connection,
  workspaceId: WorkspaceId,
  policy: string,
): Promise<Pick<
  PolicyDraft,
  'revision' | 'proposedBy' | 'authors' | 'begunFrom' | 'blueprintVersion' | 'document' | 'note'
> | null> {
  const { rows } = await tx.query({
    name: 'takePolicyDraft',
    text: `select revision, proposed_by as "proposedBy", authors, begun_from as "begunFrom",
        blueprint_version as "blueprintVersion", document, note
      from policy_draft where workspace_id = $1 and policy = $2 for update`,
    values: [workspaceId, policy],
  });
  return rows[0] ?? null;
}

async function editionNumbered(
  tx: Connection,
  workspaceId: WorkspaceId,
  policy: Policy,
  edition: number,
): Promise<{ document: PolicyDocument; authors: string[] }> {
  const { rows } = await tx.query<{ document: PolicyDocument; authors: string[] }>({
    name: 'policyEditionNumbered',
    text: 'select document, authors from policy_edition where workspace_id = $1 and policy = $2 and edition = $3',
    values: [workspaceId, policy.name, edition],
  });
  const [found] = rows;
  if (found && checkDocument(policy, JSON.parse(JSON.stringify(found.document))).document !== null)
    return found;
  throw new AppError(
    'POLICY_EDITION_NOT_FOUND',
    `Policy '${policy.name}' has no edition ${edition} that fits its facts as they are; list its editions and choose one`,
    { policy: policy.name, edition },
  );
}

function notProposed(
  policy: string,
  draft: { revision: number; proposedBy: string | null } | null,
): AppError {
  if (draft !== null && draft.proposedBy !== null) return changedMeanwhile(policy);
  return new AppError(
    'POLICY_NOT_PROPOSED',
    `No draft of policy '${policy}' waits for approval; whoever wrote it proposes it first`,
    { policy },
  );
}

function ownDraft(policy: string): AppError {
  return new AppError(
    'POLICY_OWN_DRAFT',
    `Who wrote or proposed a draft does not approve it; somebody else has to agree to the rules of '${policy}'`,
    { policy },
  );
}
