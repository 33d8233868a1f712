import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Tx } from '../db/transaction.ts';
import { climb, readDesk } from './climb.ts';
import { CLOCK_COLUMNS, clockOf, clockRow } from './clockRow.ts';
import type { SlaBook } from './slaBook.ts';
import type { SweptClock } from './sweptClock.ts';
import { tendClock, type Tended } from './tendClock.ts';

/** So many clocks are tended by one statement. */
export const TENDED_AT_ONCE = 200;

export interface Tending {
  now: Date;
  book: SlaBook;
  /** Where a rung moves a ticket that names no queue. */
  fallbackQueue: string;
}

export interface TendedSome {
  /** With a new event in their inbox. */
  conversations: ConversationId[];
  /** How many clocks are due at another time now. */
  moved: number;
  /** How many were looked at. */
  count: number;
}

/** Looks at some of the clocks that wait for it, in the transaction of the caller. */
export async function tendSome(
  tx: Tx,
  workspaceId: WorkspaceId,
  { now, book, fallbackQueue }: Tending,
): Promise<TendedSome> {
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
  const moved = tended.filter(({ swept, tended: { clock } }) => isMoved(swept.row.due_at, clock.dueAt));
  return { conversations, moved: moved.length, count: picked.length };
}

function isMoved(before: string | null, after: Date | null): boolean {
  return (before === null ? null : Date.parse(before)) !== (after === null ? null : after.getTime());
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
      limit ${TENDED_AT_ONCE} for update skip locked`,
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
