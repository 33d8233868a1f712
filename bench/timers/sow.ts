import type pg from 'pg';
import { newId, type WorkspaceId } from '../../src/base/id.ts';
import type { Database } from '../../src/db/pool.ts';
import { ensureQueues } from '../../src/ticket/ensureQueues.ts';
import { between, type Random } from '../kill/chance.ts';

/** What falls due in a campaign: for each conversation three timers of its flow, and a clock with a ladder of three rungs. */
export interface Sown {
  conversations: number;
  timers: number;
  rungs: number;
}

export const TIMERS_EACH = 3;
/** Shares of the target: warned, given anew, moved. */
export const RUNGS = [0.5, 1, 1.5];

const DAY = [['00:00', '24:00']] as const;

interface Ground {
  db: Database;
  superuser: pg.Pool;
  workspaceId: WorkspaceId;
}

/** Hours, targets, a queue, and somebody to be told. */
export async function plough({ db, superuser, workspaceId }: Ground, now: Date): Promise<void> {
  await ensureQueues(db, workspaceId, {
    calendars: [
      {
        name: 'always',
        timeZone: 'America/New_York',
        hours: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: DAY, sun: DAY },
        holidays: [],
      },
    ],
    slaPolicies: [
      {
        name: 'normal',
        firstResponseMs: 60_000,
        resolutionMs: 60_000,
        ladder: [
          { clock: 'firstResponse', share: 0.5, do: 'warn' },
          { clock: 'firstResponse', share: 1, do: 'reassign' },
          { clock: 'firstResponse', share: 1.5, do: 'moveQueue' },
          { clock: 'firstResponse', share: 1.5, do: 'manager' },
        ],
      },
    ],
    queues: [{ name: 'desk', title: 'Desk', calendar: 'always', slaPolicy: 'normal' }],
  });
  await superuser.query(
    `insert into agent (workspace_id, id, name, email, role, created_at) values ($1, 'mario', 'Mario', 'mario@example.com', 'manager', $2)`,
    [workspaceId, now],
  );
}

/** Conversations whose timers and rungs fall due at random moments of the time that follows. `from`: how many there are. */
export async function sow(
  { superuser, workspaceId }: Ground,
  {
    from,
    count,
    overMs,
    random,
    now,
  }: { from: number; count: number; overMs: number; random: Random; now: Date },
): Promise<void> {
  const rows = Array.from({ length: count }, (_, n) => row({ index: from + n, overMs, random, now }));
  await superuser.query(SOW, [workspaceId, JSON.stringify(rows), now]);
}

export function sownIn(conversations: number): Sown {
  return { conversations, timers: conversations * TIMERS_EACH, rungs: conversations * RUNGS.length };
}

/** The last rung falls due within the time; of the target an even number of milliseconds. */
function row({ index, overMs, random, now }: { index: number; overMs: number; random: Random; now: Date }) {
  const targetMs = 2 * between(500, overMs / 3, random);
  const at = (ms: number) => new Date(now.getTime() + ms).toISOString();
  return {
    contact: newId(),
    conversation: newId(),
    loop: newId(),
    ticket: newId(),
    number: `990101-${String(index).padStart(6, '0')}-0`,
    target: targetMs,
    due: at(targetMs),
    alarm: at(targetMs / 2),
    timers: Array.from({ length: TIMERS_EACH }, (_, fence) => ({
      name: `timer${fence}`,
      fence,
      at: at(between(500, overMs, random)),
    })),
  };
}

const SOW = `
with sown as materialized (
  select * from jsonb_to_recordset($2::jsonb) as sown(contact uuid, conversation uuid, loop uuid, ticket uuid, number text,
    target bigint, due timestamptz, alarm timestamptz, timers jsonb)),
contacts as (
  insert into contact (workspace_id, id, created_at) select $1, contact, $3 from sown returning id),
conversations as (
  insert into conversation (workspace_id, id, contact_id, holder_kind, holder, created_at)
  select $1, conversation, contact, 'queue', 'desk', $3 from sown returning id),
loops as (
  insert into loop (workspace_id, id, conversation_id, flow, flow_version, value, context, waiting, reason, protocol_number,
    owner_kind, owner, waits_for, next_step, deadline_at, opened_at, moved_at)
  select $1, loop, conversation, 'inquiry', 1, '"first"', '{"words": "anything"}',
    jsonb_build_object('timers', (select jsonb_object_agg(timer ->> 'name', timer -> 'fence') from jsonb_array_elements(timers) timer)),
    'inquiry', number, 'queue', 'desk', 'customer', 'The customer goes on', $3::timestamptz + interval '1 day', $3, $3 from sown),
tickets as (
  insert into ticket (workspace_id, id, loop_id, conversation_id, queue, number, reason, summary, opened_at, due_at)
  select $1, ticket, loop, conversation, 'desk', number || '/1', 'asked', '{}', $3, due from sown),
clocks as (
  insert into ticket_clock (workspace_id, ticket_id, kind, round, policy, calendar, target_ms, started_at, used_ms, runs_since,
    due_at, next_alarm_at, revision)
  select $1, ticket, 'firstResponse', 1, 'normal', 'always', target, $3, 0, $3, due, alarm,
    (select revision from sla_revision where workspace_id = $1) from sown)
insert into timer (workspace_id, loop_id, name, fence, conversation_id, event, due_at)
select $1, loop, timer ->> 'name', (timer ->> 'fence')::bigint, conversation, 'xstate.after.never', (timer ->> 'at')::timestamptz
from sown, jsonb_array_elements(timers) timer`;
