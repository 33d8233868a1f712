import type { TicketId } from '../base/id.ts';
import type { Clock } from './clock.ts';

/** A clock as it is stored: the names of the fields are the names of the columns, instants are ISO 8601. */
export interface ClockRow {
  ticket_id: TicketId;
  kind: Clock['kind'];
  round: number;
  policy: string;
  calendar: string;
  target_ms: number;
  started_at: string;
  used_ms: number;
  runs_since: string | null;
  due_at: string | null;
  ended_at: string | null;
  outcome: Clock['outcome'];
  climbed_ms: number;
  next_alarm_at: string | null;
  revision: number | null;
}

/** For jsonb_to_recordset. */
export const CLOCK_COLUMNS = `ticket_id uuid, kind text, round int, policy text, calendar text, target_ms bigint,
  started_at timestamptz, used_ms bigint, runs_since timestamptz, due_at timestamptz, ended_at timestamptz, outcome text,
  climbed_ms bigint, next_alarm_at timestamptz, revision bigint`;

export function clockRow(ticketId: TicketId, clock: Clock): ClockRow {
  return {
    ticket_id: ticketId,
    kind: clock.kind,
    round: clock.round,
    policy: clock.policy,
    calendar: clock.calendar,
    target_ms: clock.targetMs,
    started_at: clock.startedAt.toISOString(),
    used_ms: clock.usedMs,
    runs_since: isoOf(clock.runsSince),
    due_at: isoOf(clock.dueAt),
    ended_at: isoOf(clock.endedAt),
    outcome: clock.outcome,
    climbed_ms: clock.climbedMs,
    next_alarm_at: isoOf(clock.nextAlarmAt),
    revision: clock.revision,
  };
}

/** Of a row that came as JSON. */
export function clockOf(row: ClockRow): Clock {
  return {
    kind: row.kind,
    round: row.round,
    policy: row.policy,
    calendar: row.calendar,
    targetMs: row.target_ms,
    startedAt: new Date(row.started_at),
    usedMs: row.used_ms,
    runsSince: dateOf(row.runs_since),
    dueAt: dateOf(row.due_at),
    endedAt: dateOf(row.ended_at),
    outcome: row.outcome,
    climbedMs: row.climbed_ms,
    nextAlarmAt: dateOf(row.next_alarm_at),
    revision: row.revision,
  };
}

function isoOf(at: Date | null): string | null {
  return at === null ? null : at.toISOString();
}

function dateOf(at: string | null): Date | null {
  return at === null ? null : new Date(at);
}
