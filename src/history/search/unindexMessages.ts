import type { WorkspaceId } from '../../base/id.ts';
import type { Tx } from '../../db/transaction.ts';
import { offsetOf } from './messageIds.ts';
import { WORDS_OF_MESSAGE } from './messageWords.ts';
import { decodePostings, encodePostings } from './postings.ts';
import { termsOf } from './termsOf.ts';

/**
 * Takes the words of messages out of the index, before their contents are overwritten. A word that no other message of a
 * segment has leaves it altogether. The caller holds the lock of the index (lockProgress). Gives how many rows changed.
 */
export async function unindexMessages(
  tx: Tx,
  workspaceId: WorkspaceId,
  conversationIds: readonly string[],
): Promise<number> {
  const { rows } = await tx.query<{ id: string; words: string }>({
    text: `select id, ${WORDS_OF_MESSAGE} as words from message
      where workspace_id = $1 and conversation_id = any($2) order by id`,
    values: [workspaceId, conversationIds],
  });
  let changed = 0;
  for (const segment of await segmentsOf(tx, workspaceId, rows)) {
    changed += await unindex(tx, workspaceId, { segment, messages: rows });
  }
  return changed;
}

interface Segment {
  id: number;
  first_message_id: string;
  last_message_id: string;
}

interface Words {
  id: string;
  words: string;
}

async function segmentsOf(tx: Tx, workspaceId: WorkspaceId, messages: Words[]): Promise<Segment[]> {
  const { rows } = await tx.query<Segment>({
    text: `select id, first_message_id, last_message_id from search_segment
      where workspace_id = $1 and exists (select from unnest($2::uuid[]) message_id
        where message_id between first_message_id and last_message_id) order by id`,
    values: [workspaceId, messages.map(({ id }) => id)],
  });
  return rows;
}

async function unindex(
  tx: Tx,
  workspaceId: WorkspaceId,
  { segment, messages }: { segment: Segment; messages: Words[] },
): Promise<number> {
  const ids = await tx.query<{ message_ids: Buffer }>({
    text: 'select message_ids from search_segment where workspace_id = $1 and id = $2',
    values: [workspaceId, segment.id],
  });
  const packed = ids.rows[0]?.message_ids ?? Buffer.alloc(0);
  const gone = new Map<string, Set<number>>();
  for (const { id, words } of messages) {
    if (id < segment.first_message_id || id > segment.last_message_id) continue;
    const offset = offsetOf(packed, id);
    for (const term of termsOf(words)) gone.set(term, (gone.get(term) ?? new Set()).add(offset));
  }
  return takeOut(tx, workspaceId, { segmentId: segment.id, gone });
}

async function takeOut(
  tx: Tx,
  workspaceId: WorkspaceId,
  { segmentId, gone }: { segmentId: number; gone: Map<string, Set<number>> },
): Promise<number> {
  const { rows } = await tx.query<{ term: string; found: Buffer }>({
    text: `select term, found from search_term where workspace_id = $1 and segment_id = $2 and term = any($3)`,
    values: [workspaceId, segmentId, [...gone.keys()]],
  });
  const left = rows.map(({ term, found }) => ({
    term,
    offsets: decodePostings(found).filter((offset) => !gone.get(term)?.has(offset)),
  }));
  const kept = left.filter(({ offsets }) => offsets.length > 0);
  await tx.query({
    text: `delete from search_term where workspace_id = $1 and segment_id = $2 and term = any($3)`,
    values: [
      workspaceId,
      segmentId,
      left.filter(({ offsets }) => offsets.length === 0).map(({ term }) => term),
    ],
  });
  await tx.query({
    text: `update search_term set found = word.found from unnest($3::text[], $4::bytea[]) as word(term, found)
      where workspace_id = $1 and segment_id = $2 and search_term.term = word.term`,
    values: [
      workspaceId,
      segmentId,
      kept.map(({ term }) => term),
      kept.map(({ offsets }) => encodePostings(offsets)),
    ],
  });
  return left.length;
}
