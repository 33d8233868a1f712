import { recordActivity } from '../../activity/recordActivity.ts';
import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import type { AgentId, ContactId, WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { transaction, type Tx } from '../../db/transaction.ts';
import { readLine, type ContactLine } from '../contacts/contactLine.ts';
import { lockParties } from '../merge/moved.ts';
import { lockProgress } from '../search/progress.ts';
import { unindexMessages } from '../search/unindexMessages.ts';
import { eraseEffects } from './eraseEffects.ts';
import { ERASE_STEPS } from './steps.ts';
import { readWhose, type Whose } from './whose.ts';
import { writeProof, type Proof } from './writeProof.ts';

export interface EraseAsked {
  contactId: ContactId;
  grounds: 'request' | 'retention' | 'order';
  reason: string;
  /** Why it is done although money is under way or nothing is proved; null: then it is refused. */
  forcedBecause: string | null;
  by: AgentId;
}

/**
 * Erases a contact and all that were merged into it: what was personal is overwritten or deleted in every table, in one
 * transaction, and the proof of it is written down. Amounts, keys of effects and the skeleton of turns stay.
 * Open matters are closed as 'erased'; turns that are under way lose and find nothing more.
 *
 * @throws AppError CONTACT_NOT_FOUND, ERASURE_REFUSED.
 */
export function eraseContact(
  { db, clock }: { db: Database; clock: Clock },
  workspaceId: WorkspaceId,
  asked: EraseAsked,
): Promise<Proof> {
  return transaction(db, workspaceId, async (tx) => {
    await lockProgress(tx, workspaceId, { waits: true });
    const line = await readLine(tx, workspaceId, asked.contactId);
    await lockParties(tx, workspaceId, line.contactIds);
    await checkAllowed(tx, workspaceId, { line, asked });
    const whose = await readWhose(tx, workspaceId, line);
    const counts = await eraseAll(tx, workspaceId, whose);
    const now = clock.now();
    await tx.query({
      text: 'update contact set erased_at = $3 where workspace_id = $1 and id = any($2)',
      values: [workspaceId, line.contactIds, now],
    });
    const facts = [{ kind: 'contact.changed' as const, contactId: asked.contactId, by: asked.by }];
    await recordActivity(tx, workspaceId, { conversationId: null, facts, at: now });
    return writeProof(tx, workspaceId, { asked, contactIds: line.contactIds, counts, at: now });
  });
}

async function eraseAll(
  tx: Tx,
  workspaceId: WorkspaceId,
  whose: Whose,
): Promise<{ [table: string]: number }> {
  const counts: { [table: string]: number } = {};
  const count = (table: string, rows: number) => {
    if (rows > 0) counts[table] = (counts[table] ?? 0) + rows;
  };
  count('search_term', await unindexMessages(tx, workspaceId, whose.conversations));
  count('effect', await eraseEffects(tx, workspaceId, whose));
  for (const { table, by, text } of ERASE_STEPS) {
    if (whose[by].length === 0) continue;
    const { rowCount } = await tx.query({ text, values: [workspaceId, whose[by]] });
    count(table, rowCount ?? 0);
  }
  return counts;
}

interface Check {
  line: ContactLine;
  asked: EraseAsked;
}

async function checkAllowed(tx: Tx, workspaceId: WorkspaceId, { line, asked }: Check): Promise<void> {
  const { rows } = await tx.query<{ held: boolean; erased: boolean; proof: number; open: number }>({
    text: `select bool_or(held_at is not null) as held, bool_or(erased_at is not null) as erased,
        (select coalesce(max(proof_level), 0) from address where address.workspace_id = $1 and contact_id = any($2)) as proof,
        (select count(*) from effect where effect.workspace_id = $1 and conversation_id = any($3)
          and state in ('queued', 'claimed', 'sent', 'unknown', 'manual')) as open
      from contact where workspace_id = $1 and id = any($2)`,
    values: [workspaceId, line.contactIds, line.conversationIds],
  });
  const [found] = rows;
  if (!found) return;
  if (line.mergedIntoId !== null)
    throw refused(
      'merged',
      'The contact was merged into another; erase that one, or take the merge back first',
    );
  if (found.erased)
    throw refused('erased', 'The contact was erased before; its proof is in the list of erasures');
  if (found.held) throw refused('held', 'The contact is under legal hold; lift the hold first');
  if (asked.forcedBecause !== null) return;
  if (found.open > 0)
    throw refused(
      'money',
      'An act of this contact is not settled; wait until it is, or force the erasure with a reason',
    );
  if (asked.grounds === 'request' && found.proof < 2)
    throw refused(
      'proof',
      'No address of the contact is proved at level 2; prove one first, or force the erasure with a reason',
    );
}

function refused(reason: string, message: string): AppError {
  return new AppError('ERASURE_REFUSED', message, { reason });
}
