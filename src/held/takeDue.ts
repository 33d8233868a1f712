import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { HELD, type HeldAct } from './heldAct.ts';

/** For the sweep: the moment of an act has come. */
export const HELD_DUE = `
select from held_act where workspace_id = $1 and state in ('held', 'running') and execute_at <= $2`;

interface Taking {
  now: Date;
  processId: number;
  /** What this process is at. */
  mine: readonly string[];
  dead: readonly number[];
}

/**
 * Takes what is due, so that it cannot be undone any more and nobody else does it: from now on it is this process's.
 * What one took that has died, or that failed here, is taken again.
 */
export async function takeDue(
  db: Database,
  workspaceId: WorkspaceId,
  { now, processId, mine, dead }: Taking,
): Promise<HeldAct[]> {
  const { rows } = await queryIn<HeldAct>(db, workspaceId, {
    name: 'takeHeld',
    text: `update held_act set state = 'running', taken_by = $3
      where workspace_id = $1 and id in (
        select id from held_act where workspace_id = $1 and state in ('held', 'running') and execute_at <= $2
          and (state = 'held' or taken_by = any($4) or taken_by = $3 and id <> all($5))
        order by execute_at, id limit 50 for update skip locked)
      returning ${HELD}`,
    values: [workspaceId, now, processId, dead, mine],
  });
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Takes this one whatever its moment. False: it was undone or taken before. */
export async function takeOne(
  db: Database,
  workspaceId: WorkspaceId,
  { id, processId }: { id: string; processId: number },
): Promise<boolean> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'takeOneHeld',
    text: `update held_act set state = 'running', taken_by = $3 where workspace_id = $1 and id = $2 and state = 'held'`,
    values: [workspaceId, id, processId],
  });
  return rowCount === 1;
}
