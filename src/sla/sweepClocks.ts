import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { transaction, type Tx } from '../db/transaction.ts';
import { climb, readDesk } from './climb.ts';
import { CLOCK_COLUMNS, clockOf, clockRow } from './clockRow.ts';
import type { SlaBook } from './slaBook.ts';
import type { SlaBooks } from './slaBooks.ts';
import type { SweptClock } from './sweptClock.ts';
import { tendClock, type Tended } from './tendClock.ts';

export interface Sweep {
  now: Date;
  books: SlaBooks;
  /** Where a rung moves a ticket that names no queue. */
  fallbackQueue: string;
}

export interface Swept {
  /** Conversations with a new event in their inbox. */
  conversations: ConversationId[];
  /** How many clocks were computed anew because hours or targets had changed. */
  recomputed: number;
}

/** So many clocks are tended in one transaction. */
const BATCH = 200;

/**
 * Tends every clock that is due for it: rungs of the ladder that were reached, clocks that ended, and those that were
 * computed by hours or targets that are no longer true. What a rung does is committed with the note that it was done,
 * under a lock of the clock: once, with any number of processes, also after one was killed.
 */
export async function sweepClocks(db: Database, workspaceId: WorkspaceId, sweep: Sweep): Promise<Swept> {
  const swept: Swept = { conversations: [], recomputed: 0 };
  for (;;) {
    const revision = await revisionWithWork(db, workspaceId, sweep.now);
    if (revision === null) return swept;
    const book = await sweep.books.of(workspaceId, revision);
    const tended = await transaction(db, workspaceId, (tx) => tendSome(tx, workspaceId, { ...sweep, book }));
    swept.conversations.push(...tended.conversations);
    swept.recomputed += tended.recomputed;
    if (tended.count < BATCH) return swept;
  }
}

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

interface Tending extends Sweep {
  book: SlaBook;
}

async function tendSome(
  tx: Tx,
  workspaceId: WorkspaceId,
  { now, book, fallbackQueue }: Tending,
): Promise<Swept & { count: number }> {
  const picked = await pick(tx, workspaceId, { now, revision: book.revision });
  const tended = picked.map((swept) => ({ swept, tended: tendClock(book, clockOf(swept.row), now) }));
  await write(tx, workspaceId, tended);
  const risen = tended.filter((each) => each.tended.passed.length > 0);
  const conversations: ConversationId[] = [];
  const desk = risen.length > 0 ? await readDesk(tx, workspaceId) : null;
  for (const each of desk ? risen : []) {
    const rung = { ...each, now, fallbackQueue, desk: desk ?? { leads: [], agents: [] } };
    if (await climb(tx, workspaceId, rung)) conversations.push(each.swept.conversation_id);
  }
  const stale = picked.filter(({ row }) => row.revision !== null && row.revision < book.revision);
  return { conversations, recomputed: stale.length, count: picked.length };
}

/** The ticket is locked with its clock, because its due is written too: then nothing is waited for while a lock is held. */
async function pick(
  tx: Tx,
  workspaceId: WorkspaceId,
  { now, revision }: { now: Date; revision: number },
): Promise<SweptClock[]> {
  const { rows } = await tx.query<SweptClock>({
    name: 'pickClocks',
    text: `select to_jsonb(ticket_clock) as row, ticket.conversation_id, ticket.number, ticket.queue, ticket.assignee
      from ticket_clock join ticket on ticket.workspace_id = $1 and ticket.id = ticket_clock.ticket_id
      where ticket_clock.workspace_id = $1 and (ticket_clock.next_alarm_at <= $2 or ticket_clock.revision < $3)
      limit ${BATCH} for update skip locked`,
    values: [workspaceId, now, revision],
  });
  return rows;
}

async function write(
  tx: Tx,
  workspaceId: WorkspaceId,
  tended: readonly { swept: SweptClock; tended: Tended }[],
): Promise<void> {
  if (tended.length === 0) return;
  const rows = tended.map(({ swept, tended: { clock, breachedAt } }) => ({
    ...clockRow(swept.row.ticket_id, clock),
    breached_at: breachedAt,
  }));
  await tx.query({
    name: 'writeTendedClocks',
    text: `update ticket_clock set used_ms = r.used_ms, runs_since = r.runs_since, due_at = r.due_at, climbed_ms = r.climbed_ms,
        next_alarm_at = r.next_alarm_at, revision = r.revision,
        breached_at = coalesce(ticket_clock.breached_at, r.breached_at)
      from jsonb_to_recordset($2::jsonb) as r(${CLOCK_COLUMNS}, breached_at timestamptz)
      where ticket_clock.workspace_id = $1 and ticket_clock.ticket_id = r.ticket_id and ticket_clock.kind = r.kind
        and ticket_clock.round = r.round`,
    values: [workspaceId, JSON.stringify(rows)],
  });
}
