import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** How long an event may wait for the process that committed it before any other takes it up, in ms. */
const UNTENDED_MS = 1_500;

/**
 * Conversations whose inbox nobody tends: the process that took the event in has died, or its turn failed.
 * The one who takes it up signs for it, so that a death over it is seen and counted.
 */
export async function findUntended(
  db: Database,
  workspaceId: WorkspaceId,
  {
    now,
    processId,
    deadProcesses,
    busy,
  }: {
    now: Date;
    processId: number;
    deadProcesses: number[];
    busy: ConversationId[];
  },
): Promise<ConversationId[]> {
  const { rows } = await queryIn<{ conversation_id: ConversationId }>(db, workspaceId, {
    name: 'findUntended',
    text: `update event set tried_by = $2, attempts = attempts + case when tried_by = any($3) then 1 else 0 end
      where workspace_id = $1 and turn_number is null and received_at < $4::timestamptz - $5 * interval '1 ms'
        and (tried_by is null or tried_by = $2 or tried_by = any($3)) and conversation_id <> all($6)
      returning conversation_id`,
    values: [workspaceId, processId, deadProcesses, now, UNTENDED_MS, busy],
  });
  return [...new Set(rows.map((row) => row.conversation_id))];
}

/** For the sweep: an event was not taken in time. */
export const INBOX_DUE = `
select from event where workspace_id = $1 and turn_number is null
  and received_at < $2::timestamptz - interval '${UNTENDED_MS} ms'`;

export const TIMERS_DUE = `select from timer where workspace_id = $1 and due_at <= $2`;

/** Fires the timers that are due: each once, because its row is deleted in the statement that posts its event. */
export async function fireTimers(
  db: Database,
  workspaceId: WorkspaceId,
  now: Date,
): Promise<ConversationId[]> {
  const { rows } = await queryIn<{ conversation_id: ConversationId }>(db, workspaceId, {
    name: 'fireTimers',
    text: `with due as (
        delete from timer where (workspace_id, loop_id, name) in (
          select workspace_id, loop_id, name from timer where workspace_id = $1 and due_at <= $2
          order by due_at limit 500 for update skip locked)
        returning *)
      insert into event (workspace_id, id, conversation_id, key, payload, received_at)
      select $1, time_ordered_id(), conversation_id, 'timer:' || loop_id || ':' || name || ':' || fence,
        jsonb_build_object('kind', 'timer', 'loopId', loop_id, 'name', name, 'fence', fence, 'event', event), $2
      from due
      on conflict (workspace_id, conversation_id, key) do nothing
      returning conversation_id`,
    values: [workspaceId, now],
  });
  return [...new Set(rows.map((row) => row.conversation_id))];
}
