import { AppError } from '../base/errors.ts';
import { newId, type WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { transaction, type Tx } from '../db/transaction.ts';
import { maskPersonal } from './maskPersonal.ts';
import type { ReviewStatus } from './reviewItem.ts';

/** `accept`: it is an example of the intent. `outOfScope`: an example of what the business does not do. */
export type ReviewDecision =
  | { kind: 'accept'; intent: string }
  | { kind: 'outOfScope'; intent: string }
  | { kind: 'dismiss' }
  | { kind: 'undo' };

export interface Decided {
  id: string;
  status: ReviewStatus;
  /** How many items were decided: all that say the same in the same words. */
  items: number;
  /** The example that was added, without what tells who wrote it; null when none was. */
  example: { intent: string; language: string; text: string } | null;
}

/**
 * Decides an item, and with it all open ones of the same words. An undo takes the decision back, and its example.
 * @throws AppError REVIEW_ITEM_NOT_FOUND
 * @throws AppError ACT_REFUSED when it is decided already, or, for an undo, is not.
 */
export function decideReview(
  db: Database,
  workspaceId: WorkspaceId,
  asked: { itemId: string; decision: ReviewDecision; by: string; at: Date },
): Promise<Decided> {
  return transaction(db, workspaceId, async (tx) => {
    const item = await lockItem(tx, workspaceId, asked.itemId);
    const { decision } = asked;
    if ((item.status === 'open') === (decision.kind === 'undo')) throw refused(item, decision);
    return decision.kind === 'undo'
      ? undo(tx, workspaceId, item)
      : decide(tx, workspaceId, { ...asked, item, decision });
  });
}

interface Item {
  id: string;
  language: string;
  folded: string;
  text: string;
  status: ReviewStatus;
}

async function lockItem(tx: Tx, workspaceId: WorkspaceId, itemId: string): Promise<Item> {
  const { rows } = await tx.query<Item>(
    'select id, language, folded, text, status from review_item where workspace_id = $1 and id = $2 for update',
    [workspaceId, itemId],
  );
  const [item] = rows;
  if (item) return item;
  throw new AppError(
    'REVIEW_ITEM_NOT_FOUND',
    `No item of the review list has the id ${itemId}; read the list again and choose one of it`,
    { itemId },
  );
}

function refused({ id, status }: Item, { kind }: ReviewDecision): AppError {
  return new AppError(
    'ACT_REFUSED',
    kind === 'undo'
      ? `The item ${id} is open, so there is nothing to take back`
      : `The item ${id} is decided already (${status}); take the decision back first`,
    { itemId: id, status },
  );
}

const STATUS = { accept: 'accepted', outOfScope: 'outOfScope', dismiss: 'dismissed' } as const;

async function decide(
  tx: Tx,
  workspaceId: WorkspaceId,
  {
    item,
    decision,
    by,
    at,
  }: { item: Item; decision: Exclude<ReviewDecision, { kind: 'undo' }>; by: string; at: Date },
): Promise<Decided> {
  const status = STATUS[decision.kind];
  const intent = decision.kind === 'dismiss' ? null : decision.intent;
  const { rowCount } = await tx.query(
    `update review_item set status = $4, decided_intent = $5, decided_by = $6, decided_at = $7
      where workspace_id = $1 and language = $2 and folded = $3 and status = 'open'`,
    [workspaceId, item.language, item.folded, status, intent, by, at],
  );
  const example = intent === null ? null : { intent, language: item.language, text: maskPersonal(item.text) };
  if (example) await addExample(tx, workspaceId, { ...example, itemId: item.id, by, at });
  return { id: item.id, status, items: rowCount ?? 0, example };
}

async function addExample(
  tx: Tx,
  workspaceId: WorkspaceId,
  example: { intent: string; language: string; text: string; itemId: string; by: string; at: Date },
): Promise<void> {
  const { intent, language, text, itemId, by, at } = example;
  await tx.query(
    `insert into example (workspace_id, id, intent, language, text, review_item_id, added_by, added_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (workspace_id, language, intent, text) do nothing`,
    [workspaceId, newId(), intent, language, text, itemId, by, at],
  );
}

async function undo(tx: Tx, workspaceId: WorkspaceId, item: Item): Promise<Decided> {
  const { rows } = await tx.query<{ id: string }>(
    `update review_item set status = 'open', decided_intent = null, decided_by = null, decided_at = null
      where workspace_id = $1 and language = $2 and folded = $3 and status = $4 returning id`,
    [workspaceId, item.language, item.folded, item.status],
  );
  const ids = rows.map(({ id }) => id);
  await tx.query('delete from example where workspace_id = $1 and review_item_id = any($2::uuid[])', [
    workspaceId,
    ids,
  ]);
  return { id: item.id, status: 'open', items: ids.length, example: null };
}
