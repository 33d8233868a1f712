import type { WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';
import { offsetOf } from './messageIds.ts';
import { meet } from './postings.ts';
import type { SearchedWord } from './searchedWords.ts';

/** The place of a message in the index. */
export interface Place {
  segmentId: number;
  offset: number;
}

interface Segment {
  id: number;
  last_message_id: string;
}

/** Of each question: two segments, then more at a time. Words that are common are found in the first. */
const GROWTH = [2, 12, 60] as const;

/** Where messages have all of the words, newest first, as far as it is asked for. */
export async function* findInSegments(
  connection: Connection,
  workspaceId: WorkspaceId,
  { words, before }: { words: readonly SearchedWord[]; before: string | null },
): AsyncGenerator<Place[]> {
  const segments = await segmentsBefore(connection, workspaceId, before);
  for (let from = 0, step = 0; from < segments.length; step++) {
    const count = GROWTH[Math.min(step, GROWTH.length - 1)] ?? 1;
    const some = segments.slice(from, from + count);
    from += count;
    const found = await readPostings(connection, workspaceId, { segments: some, words });
    const places: Place[] = [];
    for (const segment of some) {
      const of = found.get(segment.id);
      if (!of || of.some((alternatives) => alternatives.length === 0)) continue;
      const end = await endIn(connection, workspaceId, { segment, before });
      for (const offset of meet(of)) if (offset < end) places.push({ segmentId: segment.id, offset });
    }
    yield places;
  }
}

async function segmentsBefore(
  connection: Connection,
  workspaceId: WorkspaceId,
  before: string | null,
): Promise<Segment[]> {
  const { rows } = await connection.query<Segment>({
    name: 'segmentsBefore',
    text: `select id, last_message_id from search_segment
      where workspace_id = $1 and ($2::uuid is null or first_message_id < $2) order by id desc`,
    values: [workspaceId, before],
  });
  return rows;
}

/** Of each segment: of each word, the postings of the terms that it stands for. */
async function readPostings(
  connection: Connection,
  workspaceId: WorkspaceId,
  { segments, words }: { segments: readonly Segment[]; words: readonly SearchedWord[] },
): Promise<Map<number, Buffer[][]>> {
  const { rows } = await connection.query<{ segment_id: number; word: number; found: Buffer }>({
    name: 'readPostings',
    text: `select segment_id, word.index::int as word, found
      from unnest($2::bigint[]) as segment(id)
        cross join unnest($3::text[], $4::text[]) with ordinality as word(low, high, index)
        join search_term on search_term.workspace_id = $1 and segment_id = segment.id
          and term >= word.low and term <= word.high`,
    values: [
      workspaceId,
      segments.map(({ id }) => id),
      words.map(({ low }) => low),
      words.map(({ high }) => high),
    ],
  });
  const found = new Map<number, Buffer[][]>();
  for (const row of rows) {
    const of = found.get(row.segment_id) ?? words.map(() => []);
    of[row.word - 1]?.push(row.found);
    found.set(row.segment_id, of);
  }
  return found;
}

/** The offset from which on messages are not older than `before`. */
async function endIn(
  connection: Connection,
  workspaceId: WorkspaceId,
  { segment, before }: { segment: Segment; before: string | null },
): Promise<number> {
  if (before === null || segment.last_message_id < before) return Infinity;
  const { rows } = await connection.query<{ message_ids: Buffer }>({
    name: 'idsOfSegment',
    text: 'select message_ids from search_segment where workspace_id = $1 and id = $2',
    values: [workspaceId, segment.id],
  });
  const [of] = rows;
  return of ? offsetOf(of.message_ids, before) : 0;
}
