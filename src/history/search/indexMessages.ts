import { SECOND_MS } from '../../base/clock.ts';
import type { WorkspaceId } from '../../base/id.ts';
import { one } from '../../db/one.ts';
import type { Database } from '../../db/pool.ts';
import { transaction, type Tx } from '../../db/transaction.ts';
import { joinSegments } from './joinSegments.ts';
import { lockProgress } from './progress.ts';
import { readRun, writeSegment } from './writeSegment.ts';

export interface IndexOptions {
  /** So many messages make a segment; fewer are found by reading them. */
  least: number;
  /** A message this young may have an elder that is not committed yet: it waits. */
  settleMs: number;
}

/**
 * The id of a message is made just before the statement that writes it, and no statement lives longer than 15 s.
 * What comes later still, from a clock that is behind, enters when its segment is joined with others.
 */
export const INDEX_DEFAULTS: IndexOptions = { least: 1_000, settleMs: 15 * SECOND_MS };

/**
 * Takes the next run of messages into the index of words. Gives how many: 0 when fewer than `least` wait,
 * or when another process indexes this workspace.
 */
export function indexMessages(
  db: Database,
  workspaceId: WorkspaceId,
  options: IndexOptions = INDEX_DEFAULTS,
): Promise<number> {
  return transaction(db, workspaceId, async (tx) => {
    const progress = await lockProgress(tx, workspaceId, { waits: false });
    if (!progress) return 0;
    const after = progress.messagesUntil;
    const until = await lastSettled(tx, options.settleMs);
    if (!(await areEnough(tx, workspaceId, { after, until, least: options.least }))) return 0;
    const run = await readRun(tx, workspaceId, { after, until });
    const last = run.messageIds.at(-1);
    if (last === undefined) return 0;
    await writeSegment(tx, workspaceId, await nextSegmentId(tx, workspaceId), run);
    await tx.query({
      text: 'update search_progress set messages_until = $2 where workspace_id = $1',
      values: [workspaceId, last],
    });
    await joinSegments(tx, workspaceId);
    return run.messageIds.length;
  });
}

/** The smallest id of an instant so long ago. By the clock of the database, as the ids that it makes. */
export async function lastSettled(tx: Tx, settleMs: number): Promise<string> {
  const found = await tx.query<{ id: string }>({
    name: 'lastSettled',
    text: `select encode(overlay(decode(repeat('00', 16), 'hex') placing substring(int8send(
      (extract(epoch from clock_timestamp()) * 1000)::bigint - $1::bigint) from 3) from 1 for 6), 'hex')::uuid as id`,
    values: [settleMs],
  });
  return one(found).id;
}

async function areEnough(
  tx: Tx,
  workspaceId: WorkspaceId,
  { after, until, least }: { after: string; until: string; least: number },
): Promise<boolean> {
  const { rows } = await tx.query({
    name: 'enoughToIndex',
    text: `select from message where workspace_id = $1 and id > $2 and id <= $3 order by id offset $4 limit 1`,
    values: [workspaceId, after, until, least - 1],
  });
  return rows.length > 0;
}

async function nextSegmentId(tx: Tx, workspaceId: WorkspaceId): Promise<number> {
  const found = await tx.query<{ id: number }>({
    name: 'nextSegmentId',
    text: 'select coalesce(max(id), 0) + 1 as id from search_segment where workspace_id = $1',
    values: [workspaceId],
  });
  return one(found).id;
}
