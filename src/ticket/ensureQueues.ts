import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';

export interface WorkPlan {
  readonly calendars: readonly {
    name: string;
    timeZone: string;
    hours: object;
    holidays: readonly string[];
  }[];
  readonly slaPolicies: readonly { name: string; firstResponseMs: number; resolutionMs: number }[];
  readonly queues: readonly { name: string; title: string; calendar: string; slaPolicy: string }[];
}

/** Writes down the queues of a blueprint, with the hours and targets they work by. What the blueprint changed is changed. */
export function ensureQueues(db: Database, workspaceId: WorkspaceId, plan: WorkPlan): Promise<void> {
  return transaction(db, workspaceId, async (tx) => {
    for (const { name, timeZone, hours, holidays } of plan.calendars) {
      await tx.query(
        `insert into calendar (workspace_id, name, time_zone, hours, holidays) values ($1, $2, $3, $4, $5)
         on conflict (workspace_id, name) do update set time_zone = excluded.time_zone, hours = excluded.hours,
           holidays = excluded.holidays`,
        [workspaceId, name, timeZone, JSON.stringify(hours), JSON.stringify(holidays)],
      );
    }
    for (const { name, firstResponseMs, resolutionMs } of plan.slaPolicies) {
      await tx.query(
        `insert into sla_policy (workspace_id, name, first_response_ms, resolution_ms) values ($1, $2, $3, $4)
         on conflict (workspace_id, name) do update set first_response_ms = excluded.first_response_ms,
           resolution_ms = excluded.resolution_ms`,
        [workspaceId, name, firstResponseMs, resolutionMs],
      );
    }
    for (const { name, title, calendar, slaPolicy } of plan.queues) {
      await tx.query(
        `insert into queue (workspace_id, name, title, calendar, sla_policy) values ($1, $2, $3, $4, $5)
         on conflict (workspace_id, name) do update set title = excluded.title, calendar = excluded.calendar,
           sla_policy = excluded.sla_policy`,
        [workspaceId, name, title, calendar, slaPolicy],
      );
    }
  });
}
