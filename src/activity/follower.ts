import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { activityNow, readActivity, type Activity, type ActivityPlace } from './readActivity.ts';

/** Follows the activity of workspaces for many listeners with one reader each. */
export interface Follower {
  /**
   * Calls with all that happens after the place, in order, each row once. Without a place: from now on.
   * A listener that throws is let go of. Gives the way to end it.
   */
  follow(
    workspaceId: WorkspaceId,
    after: ActivityPlace | null,
    onRows: (rows: Activity[]) => void,
  ): Promise<() => void>;
  stop(): void;
}

export interface FollowerDeps {
  db: Database;
  onError(error: unknown, context: { workspaceId: WorkspaceId }): void;
}

/** How long something may have happened before it is told, in ms. One look costs a tenth of a millisecond. */
const LOOK_EVERY_MS = 200;
const ROWS_PER_LOOK = 500;

interface Listener {
  place: ActivityPlace;
  onRows(rows: Activity[]): void;
}

export function makeFollower({ db, onError }: FollowerDeps): Follower {
  const followed = new Map<WorkspaceId, Set<Listener>>();
  let isStopped = false;

  async function lookOn(workspaceId: WorkspaceId, listeners: Set<Listener>): Promise<void> {
    while (!isStopped && listeners.size > 0) {
      try {
        await look(db, workspaceId, listeners);
      } catch (error) {
        onError(error, { workspaceId });
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS).unref());
    }
    if (listeners.size === 0) followed.delete(workspaceId);
  }

  return {
    async follow(workspaceId, after, onRows) {
      const listener: Listener = { place: after ?? (await activityNow(db, workspaceId)), onRows };
      const listeners = followed.get(workspaceId);
      if (listeners) listeners.add(listener);
      else {
        const first = new Set([listener]);
        followed.set(workspaceId, first);
        void lookOn(workspaceId, first);
      }
      return () => void (followed.get(workspaceId) ?? listeners)?.delete(listener);
    },
    stop() {
      isStopped = true;
    },
  };
}

/** One read for all who stand at the same place; who is behind catches up by reads of their own. */
async function look(db: Database, workspaceId: WorkspaceId, listeners: Set<Listener>): Promise<void> {
  const byPlace = Map.groupBy(listeners, ({ place }) => `${place.xact} ${place.id}`);
  for (const together of byPlace.values()) {
    const [first] = together;
    if (!first) continue;
    const rows = await readActivity(db, workspaceId, { after: first.place, limit: ROWS_PER_LOOK });
    const last = rows.at(-1);
    if (!last) continue;
    for (const listener of together) tell(listeners, listener, rows, last);
  }
}

function tell(
  listeners: Set<Listener>,
  listener: Listener,
  rows: Activity[],
  { xact, id }: ActivityPlace,
): void {
  listener.place = { xact, id };
  if (!listeners.has(listener)) return;
  try {
    listener.onRows(rows);
  } catch {
    listeners.delete(listener);
  }
}
