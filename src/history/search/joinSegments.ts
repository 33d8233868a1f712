import type { WorkspaceId } from '../../base/id.ts';
import type { Tx } from '../../db/transaction.ts';
import { NIL_ID } from './progress.ts';
import { readRun, removeSegments, writeSegment } from './writeSegment.ts';

/** So many small segments in a row are made anew as one. A message is so indexed three times at most. */
const IN_A_ROW = 8;
const FULL = 2;

interface Segment {
  id: number;
  level: number;
  last_message_id: string;
}

/**
 * Makes the newest segments anew as one when enough of one size follow each other. They are read again from the messages:
 * what came late enters, what was changed or erased leaves.
 */
export async function joinSegments(tx: Tx, workspaceId: WorkspaceId): Promise<void> {
  const { rows } = await tx.query<Segment>({
    name: 'newestSegments',
    text: `select id, level, last_message_id from search_segment where workspace_id = $1 order by id desc limit $2`,
    values: [workspaceId, IN_A_ROW + 1],
  });
  const [newest] = rows;
  const row = rows.slice(0, IN_A_ROW);
  if (!newest || row.length < IN_A_ROW || newest.level >= FULL) return;
  if (row.some(({ level }) => level !== newest.level)) return;
  await remake(tx, workspaceId, { row: row.reverse(), after: rows[IN_A_ROW]?.last_message_id ?? NIL_ID });
  if (row.length > 1) await joinSegments(tx, workspaceId);
}

/** The new ones take the first numbers of the old ones: they stand in the same place among the others. */
async function remake(
  tx: Tx,
  workspaceId: WorkspaceId,
  { row, after }: { row: Segment[]; after: string },
): Promise<void> {
  const ids = row.map(({ id }) => id);
  const until = row.at(-1)?.last_message_id ?? after;
  await removeSegments(tx, workspaceId, ids);
  let from = after;
  for (const id of ids) {
    const run = await readRun(tx, workspaceId, { after: from, until });
    const last = run.messageIds.at(-1);
    if (last === undefined) return;
    await writeSegment(tx, workspaceId, id, run);
    from = last;
  }
}
