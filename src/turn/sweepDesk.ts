import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { pullWaiting } from '../routing/pullWaiting.ts';
import { releaseGone } from '../routing/releaseGone.ts';
import { sweepBulk } from '../ticket/bulk/sweepBulk.ts';
import { sweepReminders } from '../ticket/reminders/sweepReminders.ts';

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
