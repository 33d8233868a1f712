import type { WorkspaceId } from '../../base/id.ts';
import type { Tx } from '../../db/transaction.ts';
import { packIds } from './messageIds.ts';
import { WORDS_OF_MESSAGE } from './messageWords.ts';
import { encodePostings, SEGMENT_SIZE } from './postings.ts';
import { termsOf } from './termsOf.ts';

/** Messages that follow each other, and which of them have which words. */
export interface Run {
  /** Ascending. */
  messageIds: string[];
  offsets: Map<string, number[]>;
}

const ROWS_AT_ONCE = 5_000;
/** Fewer messages make a segment of level 0, fewer than the second of level 1. Eight of a level become one of the next. */
const LEVELS = [8_000, 64_000] as const;

/** Reads the words of what was written after one message, up to another: at most as many as a segment holds. */
export async function readRun(
  tx: Tx,
  workspaceId: WorkspaceId,
  { after, until }: { after: string; until: string },
): Promise<Run> {
  const run: Run = { messageIds: [], offsets: new Map() };
  let last = after;
  while (run.messageIds.length < SEGMENT_SIZE) {
    const { rows } = await tx.query<{ id: string; words: string }>({
      name: 'readRun',
      text: `select id, ${WORDS_OF_MESSAGE} as words from message
        where workspace_id = $1 and id > $2 and id <= $3 order by id limit $4`,
      values: [workspaceId, last, until, Math.min(ROWS_AT_ONCE, SEGMENT_SIZE - run.messageIds.length)],
    });
    for (const { id, words } of rows) add(run, id, words);
    last = rows.at(-1)?.id ?? last;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  return run;
}

function add({ messageIds, offsets }: Run, id: string, words: string): void {
  const offset = messageIds.length;
  messageIds.push(id);
  for (const term of termsOf(words)) {
    const found = offsets.get(term);
    if (found) found.push(offset);
    else offsets.set(term, [offset]);
  }
}

/** Writes a run as the segment of this number. The run has a message at least. */
export async function writeSegment(
  tx: Tx,
  workspaceId: WorkspaceId,
  segmentId: number,
  { messageIds, offsets }: Run,
): Promise<void> {
  const level = LEVELS.filter((most) => messageIds.length >= most).length;
  await tx.query({
    name: 'writeSegment',
    text: `insert into search_segment (workspace_id, id, level, messages, first_message_id, last_message_id, message_ids)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      workspaceId,
      segmentId,
      level,
      messageIds.length,
      messageIds[0],
      messageIds.at(-1),
      packIds(messageIds),
    ],
  });
  // In the order of the key: rows that lie together are written together.
  const terms = [...offsets.keys()].sort();
  for (let from = 0; from < terms.length; from += ROWS_AT_ONCE) {
    const some = terms.slice(from, from + ROWS_AT_ONCE);
    await tx.query({
      name: 'writeTerms',
      text: `insert into search_term (workspace_id, segment_id, term, found)
        select $1, $2, term, found from unnest($3::text[], $4::bytea[]) as word(term, found)`,
      values: [workspaceId, segmentId, some, some.map((term) => encodePostings(offsets.get(term) ?? []))],
    });
  }
}

export async function removeSegments(tx: Tx, workspaceId: WorkspaceId, segmentIds: number[]): Promise<void> {
  for (const table of ['search_term', 'search_segment'] as const) {
    const key = table === 'search_term' ? 'segment_id' : 'id';
    await tx.query({
      text: `delete from ${table} where workspace_id = $1 and ${key} = any($2::bigint[])`,
      values: [workspaceId, segmentIds],
    });
  }
}
