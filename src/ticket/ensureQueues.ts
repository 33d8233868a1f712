import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { transaction, type Tx } from '../db/transaction.ts';
import type { Calendar } from '../sla/calendar.ts';
import type { SlaPolicy } from '../sla/slaPolicy.ts';

export interface WorkPlan {
  readonly calendars: readonly Calendar[];
  readonly slaPolicies: readonly SlaPolicy[];
  readonly queues: readonly PlannedQueue[];
}

interface PlannedQueue {
  readonly name: string;
  readonly title: string;
  readonly calendar: string;
  readonly slaPolicy: string;
  readonly priority?: number;
  readonly skills?: readonly string[];
  readonly languages?: readonly string[];
}

/**
 * Writes down the queues of a blueprint, with the hours and targets they work by. What the blueprint changed is changed,
 * except where a person has changed it over the API: from then on it is theirs.
 */
export function ensureQueues(db: Database, workspaceId: WorkspaceId, plan: WorkPlan): Promise<void> {
  return transaction(db, workspaceId, async (tx) => {
    for (const calendar of plan.calendars) await ensureCalendar(tx, workspaceId, calendar);
    for (const policy of plan.slaPolicies) await ensurePolicy(tx, workspaceId, policy);
    for (const queue of plan.queues) await ensureQueue(tx, workspaceId, queue);
  });
}

async function ensureQueue(
  tx: Tx,
  workspaceId: WorkspaceId,
  { name, title, calendar, slaPolicy, priority = 0, skills = [], languages = [] }: PlannedQueue,
): Promise<void> {
  await tx.query(
    `insert into queue (workspace_id, name, title, calendar, sla_policy, priority, skills, languages)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (workspace_id, name) do update set title = excluded.title, calendar = excluded.calendar,
       sla_policy = excluded.sla_policy, priority = excluded.priority, skills = excluded.skills,
       languages = excluded.languages
     where queue.changed_by is null`,
    [workspaceId, name, title, calendar, slaPolicy, priority, skills, languages],
  );
}

async function ensureCalendar(
  tx: Tx,
  workspaceId: WorkspaceId,
  { name, timeZone, hours, holidays }: Calendar,
): Promise<void> {
  await tx.query(
    `insert into calendar (workspace_id, name, time_zone, hours, holidays) values ($1, $2, $3, $4, $5)
     on conflict (workspace_id, name) do update set time_zone = excluded.time_zone, hours = excluded.hours,
       holidays = excluded.holidays
     where calendar.changed_by is null`,
    [workspaceId, name, timeZone, JSON.stringify(hours), JSON.stringify(holidays)],
  );
}

async function ensurePolicy(tx: Tx, workspaceId: WorkspaceId, policy: SlaPolicy): Promise<void> {
  const { name, firstResponseMs, nextResponseMs, resolutionMs, ladder, pausesFor } = policy;
  await tx.query(
    `insert into sla_policy (workspace_id, name, first_response_ms, next_response_ms, resolution_ms, ladder, pauses_for)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (workspace_id, name) do update set first_response_ms = excluded.first_response_ms,
       next_response_ms = excluded.next_response_ms, resolution_ms = excluded.resolution_ms, ladder = excluded.ladder,
       pauses_for = excluded.pauses_for
     where sla_policy.changed_by is null`,
    [
      workspaceId,
      name,
      firstResponseMs,
      nextResponseMs ?? null,
      resolutionMs,
      ladder === undefined ? null : JSON.stringify(ladder),
      pausesFor ?? null,
    ],
  );
}
