import { AppError } from '../base/errors.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { transaction, type Tx } from '../db/transaction.ts';
import type { Calendar } from './calendar.ts';
import { checkCalendar } from './checkCalendar.ts';
import { isNeverOpen } from './openSpans.ts';
import { retend, type Retended } from './retend.ts';

export interface Configuring {
  by: AgentId;
  now: Date;
  fallbackQueue: string;
}

/**
 * Writes a calendar. What runs by it is due anew in the same transaction: nobody sees the one without the other.
 * @throws AppError CALENDAR_INVALID, CALENDAR_EMPTY when queues work by it and it would have no hours.
 */
export function putCalendar(
  db: Database,
  workspaceId: WorkspaceId,
  calendar: Calendar,
  configuring: Configuring,
): Promise<Retended> {
  const [fault] = checkCalendar(calendar);
  if (fault) throw new AppError('CALENDAR_INVALID', `${fault.reason}; ${fault.fix}`, { name: calendar.name });
  const { name, timeZone, hours, holidays } = calendar;
  return transaction(db, workspaceId, async (tx) => {
    await tx.query({
      name: 'putCalendar',
      text: `insert into calendar (workspace_id, name, time_zone, hours, holidays, changed_by) values ($1, $2, $3, $4, $5, $6)
        on conflict (workspace_id, name) do update set time_zone = excluded.time_zone, hours = excluded.hours,
          holidays = excluded.holidays, changed_by = excluded.changed_by`,
      values: [workspaceId, name, timeZone, JSON.stringify(hours), JSON.stringify(holidays), configuring.by],
    });
    if (isNeverOpen(calendar)) await refuseWhereUsed(tx, workspaceId, name);
    return retend(tx, workspaceId, configuring);
  });
}

async function refuseWhereUsed(tx: Tx, workspaceId: WorkspaceId, name: string): Promise<void> {
  const { rows } = await tx.query<{ name: string }>({
    name: 'queuesOfCalendar',
    text: 'select name from queue where workspace_id = $1 and calendar = $2 order by name',
    values: [workspaceId, name],
  });
  if (rows.length === 0) return;
  const queues = rows.map((queue) => queue.name).join(', ');
  throw new AppError(
    'CALENDAR_EMPTY',
    `Calendar '${name}' would have no working hours, and queues work by it (${queues}): nothing of theirs would ever be due; ` +
      'give it hours, or give them another calendar first',
    { name, queues },
  );
}
