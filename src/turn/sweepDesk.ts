import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { pullWaiting, WAITING_DUE } from '../routing/pullWaiting.ts';
import { GONE_DUE, releaseGone } from '../routing/releaseGone.ts';
import { BULK_DUE, sweepBulk } from '../ticket/bulk/sweepBulk.ts';
import { REMINDERS_DUE, sweepReminders } from '../ticket/reminders/sweepReminders.ts';

export const DESK_DUE = [...REMINDERS_DUE, BULK_DUE, GONE_DUE, WAITING_DUE];

/** What those hold who are gone passes on, and what waits goes to whoever is there. Gives the conversations to wake. */
export async function sweepDesk(
  db: Database,
  workspaceId: WorkspaceId,
  now: Date,
): Promise<ConversationId[]> {
  await sweepReminders(db, workspaceId, now);
  const moved = await sweepBulk(db, workspaceId, now);
  const released = await releaseGone(db, workspaceId, now);
  return [...moved, ...released, ...(await pullWaiting(db, workspaceId, now))];
}
