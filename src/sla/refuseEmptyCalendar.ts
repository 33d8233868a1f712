import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import { isNeverOpen } from './openSpans.ts';
import type { Calendar } from './calendar.ts';

/**
 * For whoever lets a queue work by a calendar: it has hours, and keeps them until the transaction is over.
 * @throws AppError CALENDAR_EMPTY.
 */
export async function refuseEmptyCalendar(
  tx: Connection,
  workspaceId: WorkspaceId,
  name: string,
): Promise<void> {
  const { rows } = await tx.query<Calendar>({
    name: 'calendarNamed',
    text: `select name, time_zone as "timeZone", hours, holidays from calendar where workspace_id = $1 and name = $2
      for share`,
    values: [workspaceId, name],
  });
  const [calendar] = rows;
  if (!calendar || !isNeverOpen(calendar)) return;
  throw new AppError(
    'CALENDAR_EMPTY',
    `Calendar '${name}' has no working hours: nothing would ever be due by it; give it hours first`,
    { name },
  );
}
