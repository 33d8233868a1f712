import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { isOpen, nextOpening, type Calendar } from './calendar.ts';
import { isNeverOpen } from './openSpans.ts';

export interface ListedCalendar extends Calendar {
  /** Null: as the blueprint wrote it. */
  changedBy: string | null;
  isEmpty: boolean;
  isOpen: boolean;
  nextOpeningAt: Date | null;
  /** The names of those that work by it. */
  queues: string[];
}

/** The calendars of a workspace by name, from the one after `after` on. */
export async function listCalendars(
  db: Database,
  workspaceId: WorkspaceId,
  { after, limit, now }: { after: string; limit: number; now: Date },
): Promise<ListedCalendar[]> {
  const { rows } = await queryIn<Calendar & { changedBy: string | null; queues: string[] }>(db, workspaceId, {
    name: 'listCalendars',
    text: `select name, time_zone as "timeZone", hours, holidays, changed_by as "changedBy",
        array(select queue.name from queue where queue.workspace_id = $1 and queue.calendar = calendar.name
          order by queue.name) as queues
      from calendar where workspace_id = $1 and name > $2 order by name limit $3`,
    values: [workspaceId, after, limit],
  });
  return rows.map((calendar) => ({
    ...calendar,
    isEmpty: isNeverOpen(calendar),
    isOpen: isOpen(calendar, now),
    nextOpeningAt: nextOpening(calendar, now),
  }));
}
