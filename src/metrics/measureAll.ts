import type { ConversationId, WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import { queryIn } from '../db/queryIn.ts';
import { transaction } from '../db/transaction.ts';
import { makeDayOf } from './calendar.ts';
import { addLoop, noCells } from './cells.ts';
import type { LoopMeasure } from './loopMeasure.ts';
import { measureConversations, paced, type MeasureDeps } from './measureConversations.ts';
import { lockProgress, writeProgress, type Progress } from './progress.ts';
import { writeCells } from './writeCells.ts';

const CONVERSATIONS = 500;
const PACED_CONVERSATIONS = 50;
const LOOPS = 10_000;

/**
 * Measures all loops there are, and then makes the sums of them, in the order of time: so that many loops fall into each
 * sum that is written. Goes on where an earlier one was stopped.
 */
export async function measureAll(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  progress: Progress | null,
): Promise<void> {
  const beganAt = progress?.beganAt ?? deps.clock.now();
  await transaction(deps.db, workspaceId, (tx) => lockProgress(tx, workspaceId));
  let through = progress?.measuredThrough ?? '00000000-0000-0000-0000-000000000000';
  const size = deps.rest ? PACED_CONVERSATIONS : CONVERSATIONS;
  for (let found = size; found === size;) {
    const { rows } = await queryIn<{ id: ConversationId }>(deps.db, workspaceId, {
      name: 'nextConversations',
      text: 'select id from conversation where workspace_id = $1 and id > $2 order by id limit $3',
      values: [workspaceId, through, size],
    });
    const ids = rows.map(({ id }) => id);
    await paced(deps, () => measureConversations(deps, workspaceId, ids, { intoSums: false }));
    through = ids.at(-1) ?? through;
    found = ids.length;
    await inWorkspace(deps.db, workspaceId, (tx) =>
      writeProgress(tx, workspaceId, { measuredUntil: null, beganAt, measuredThrough: through }),
    );
  }
  while ((await paced(deps, () => addToSums(deps, workspaceId))) === LOOPS);
  await inWorkspace(deps.db, workspaceId, (tx) =>
    writeProgress(tx, workspaceId, { measuredUntil: beganAt, beganAt: null, measuredThrough: null }),
  );
}

/** Adds the oldest loops that wait for it; gives how many. */
async function addToSums({ db }: MeasureDeps, workspaceId: WorkspaceId): Promise<number> {
  return transaction(db, workspaceId, async (tx) => {
    const { timeZone } = await lockProgress(tx, workspaceId);
    const { rows } = await tx.query<{ measure: LoopMeasure }>({
      name: 'nextLoopsToAdd',
      text: `with waiting as (select loop_id from loop_measure where workspace_id = $1 and not in_sums
          order by opened_at limit $2)
        update loop_measure set in_sums = true from waiting
        where loop_measure.workspace_id = $1 and loop_measure.loop_id = waiting.loop_id
        returning loop_measure.measure`,
      values: [workspaceId, LOOPS],
    });
    const cells = noCells();
    const dayOf = makeDayOf(timeZone);
    for (const { measure } of rows) addLoop(cells, measure, { dayOf, sign: 1 });
    await writeCells(tx, workspaceId, cells);
    return rows.length;
  });
}
