import { AppError } from '../base/errors.ts';
import type { LoopId, TicketId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { isRunning, usedMsAt, type Clock } from './clock.ts';
import { clockOf, type ClockRow } from './clockRow.ts';
import { partyTimeAt, type PartyTime } from './party.ts';
import { readSlaBook } from './readSlaBook.ts';

export interface TicketClock extends Pick<
  Clock,
  'kind' | 'round' | 'policy' | 'calendar' | 'targetMs' | 'startedAt' | 'dueAt' | 'endedAt'
> {
  state: 'running' | 'paused' | 'met' | 'dropped';
  usedMs: number;
  breachedAt: Date | null;
  nextRungAt: Date | null;
}

interface Row {
  clocks: (ClockRow & { breached_at: string | null })[];
  partyTime: PartyTime | null;
}

/**
 * The clocks of a ticket, and on whom its matter has waited, as they stand at `now`.
 * @throws AppError TICKET_NOT_FOUND.
 */
export async function readTicketClocks(
  db: Database,
  workspaceId: WorkspaceId,
  { ticketId, now }: { ticketId: TicketId; now: Date },
): Promise<{ clocks: TicketClock[]; waits: PartyTime | null }> {
  const { rows } = await queryIn<Row>(db, workspaceId, {
    name: 'readTicketClocks',
    text: `select nullif(loop.party_time, '{}') as "partyTime",
        (select coalesce(json_agg(to_jsonb(ticket_clock) order by kind, round), '[]') from ticket_clock
          where ticket_clock.workspace_id = $1 and ticket_clock.ticket_id = ticket.id) as clocks
      from ticket join loop on loop.workspace_id = $1 and loop.id = ticket.loop_id
      where ticket.workspace_id = $1 and ticket.id = $2`,
    values: [workspaceId, ticketId],
  });
  const [found] = rows;
  if (!found) {
    throw new AppError('TICKET_NOT_FOUND', `No ticket has the id ${ticketId}; look it up by its number`, {
      ticketId,
    });
  }
  const book = await readSlaBook(db, workspaceId);
  const clocks = found.clocks.map((row): TicketClock => {
    const { runsSince: _, climbedMs: __, nextAlarmAt, revision: ___, outcome, ...clock } = clockOf(row);
    const whole = clockOf(row);
    return {
      ...clock,
      usedMs: usedMsAt(book, whole, now),
      state: outcome ?? (isRunning(whole) ? 'running' : 'paused'),
      breachedAt: row.breached_at === null ? null : new Date(row.breached_at),
      nextRungAt: nextAlarmAt,
    };
  });
  return { clocks, waits: found.partyTime && partyTimesAt(found.partyTime, now) };
}

/**
 * On whom a matter waits, and how long it waited on each until `now`.
 * @throws AppError LOOP_NOT_FOUND.
 */
export async function readWaits(
  db: Database,
  workspaceId: WorkspaceId,
  { loopId, now }: { loopId: LoopId; now: Date },
): Promise<PartyTime> {
  const { rows } = await queryIn<{ partyTime: PartyTime | null }>(db, workspaceId, {
    name: 'readWaits',
    text: `select nullif(party_time, '{}') as "partyTime" from loop where workspace_id = $1 and id = $2`,
    values: [workspaceId, loopId],
  });
  const time = rows[0]?.partyTime ?? null;
  if (time) return partyTimesAt(time, now);
  throw new AppError('LOOP_NOT_FOUND', `No matter has the id ${loopId}; look it up by its protocol number`, {
    loopId,
  });
}

function partyTimesAt(time: PartyTime, now: Date): PartyTime {
  return { ...time, ms: partyTimeAt(time, now) };
}
