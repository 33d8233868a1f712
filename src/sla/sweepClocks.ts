import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { transaction } from '../db/transaction.ts';
import type { SlaBooks } from './slaBooks.ts';
import { TENDED_AT_ONCE, tendSome } from './tendSome.ts';

export interface Sweep {
  now: Date;
  books: SlaBooks;
  /** Where a rung moves a ticket that names no queue. */
  fallbackQueue: string;
}

/**
 * Tends every clock that is due for it: rungs of the ladder that were reached, clocks that ended, and those that were
 * computed by hours or targets that are no longer true. What a rung does is committed with the note that it was done,
 * under a lock of the clock: once, with any number of processes, also after one was killed.
 * Gives the conversations with a new event in their inbox.
 */
export async function sweepClocks(
  db: Database,
  workspaceId: WorkspaceId,
  sweep: Sweep,
): Promise<ConversationId[]> {
  const conversations: ConversationId[] = [];
  for (;;) {
    const revision = await revisionWithWork(db, workspaceId, sweep.now);
    if (revision === null) return conversations;
    const book = await sweep.books.of(workspaceId, revision);
    const tended = await transaction(db, workspaceId, (tx) => tendSome(tx, workspaceId, { ...sweep, book }));
    conversations.push(...tended.conversations);
    if (tended.count < TENDED_AT_ONCE) return conversations;
  }
}

/** For the sweep: some clock waits to be tended. */
export const CLOCKS_DUE = [
  `select from ticket_clock where workspace_id = $1 and next_alarm_at <= $2`,
  `select from ticket_clock where workspace_id = $1
  and revision < (select revision from sla_revision where workspace_id = $1)`,
];

/** The revision of hours and targets when some clock waits for us; null when none does. */
async function revisionWithWork(db: Database, workspaceId: WorkspaceId, now: Date): Promise<number | null> {
  const { rows } = await queryIn<{ revision: number }>(db, workspaceId, {
    name: 'clocksToTend',
    text: `with current as (select coalesce((select revision from sla_revision where workspace_id = $1), 0) as revision)
      select revision from current where exists (
        select from ticket_clock where workspace_id = $1 and next_alarm_at <= $2)
        or exists (select from ticket_clock, current where workspace_id = $1 and ticket_clock.revision < current.revision)`,
    values: [workspaceId, now],
  });
  return rows[0]?.revision ?? null;
}
