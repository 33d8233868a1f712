import type { Clock } from '../base/clock.ts';
import type { WorkspaceId, AgentId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import type { TurnBook } from '../turn/turnBook.ts';

export interface InboxDeps {
  db: Database;
  clock: Clock;
  bookOf(workspaceId: WorkspaceId): TurnBook;
}

/** Whose inbox it is: what needs them and what they put off are theirs alone. */
export interface Asker {
  workspaceId: WorkspaceId;
  id: AgentId;
  maySecond: boolean;
  mayShare: boolean;
}

/** The first four values of every statement over `OPEN_CONVERSATIONS`. */
export function askerValues({ workspaceId, id, maySecond }: Asker, now: Date): unknown[] {
  return [workspaceId, id, now, maySecond];
}
