import type { WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';
import { findInSegments, type Place } from './findInSegments.ts';
import { readMessages, readPlaces, readTail, type FoundMessage } from './foundMessage.ts';
import { readProgress } from './progress.ts';
import { hasWords, mostTelling, searchedWords, type SearchedWord } from './searchedWords.ts';
import { termsOf } from './termsOf.ts';

/** `next`: the id of the last message of this page; null when nothing older was found. */
export interface FoundMessages {
  items: FoundMessage[];
  next: string | null;
}

interface Search {
  words: readonly SearchedWord[];
  before: string | null;
  limit: number;
}

const TAIL_AT_ONCE = 2_000;

/**
 * Messages that have all words of the question, newest first.
 *
 * The index is only believed for where to look: each message is read again and must still have the words,
 * so nothing that was changed or erased since is found.
 * @param before Only what is older than the message of this id.
 */
export async function searchMessages(
  connection: Connection,
  workspaceId: WorkspaceId,
  { q, before, limit }: { q: string; before: string | null; limit: number },
): Promise<FoundMessages> {
  const words = searchedWords(q);
  if (words.length === 0) return { items: [], next: null };
  const search = { words, before, limit: limit + 1 };
  const { messagesUntil } = await readProgress(connection, workspaceId);
  const found = await searchTail(connection, workspaceId, { ...search, after: messagesUntil });
  if (found.length < search.limit) {
    const rest = { ...search, limit: search.limit - found.length };
    found.push(...(await searchSegments(connection, workspaceId, rest)));
  }
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
}

async function searchTail(
  connection: Connection,
  workspaceId: WorkspaceId,
  { words, before, limit, after }: Search & { after: string },
): Promise<FoundMessage[]> {
  const ids: string[] = [];
  let last = before;
  while (ids.length < limit) {
    const rows = await readTail(connection, workspaceId, { after, before: last, limit: TAIL_AT_ONCE });
    ids.push(...rows.filter((row) => hasWords(termsOf(row.words), words)).map(({ id }) => id));
    last = rows.at(-1)?.id ?? last;
    if (rows.length < TAIL_AT_ONCE) break;
  }
  return ids.length === 0 ? [] : readMessages(connection, workspaceId, ids.slice(0, limit));
}

async function searchSegments(
  connection: Connection,
  workspaceId: WorkspaceId,
  { words, before, limit }: Search,
): Promise<FoundMessage[]> {
  const found: FoundMessage[] = [];
  const asked = { words: mostTelling(words), before };
  for await (const places of findInSegments(connection, workspaceId, asked)) {
    for (let from = 0; from < places.length && found.length < limit;) {
      const some = places.slice(from, from + limit - found.length);
      from += some.length;
      found.push(...(await stillThere(connection, workspaceId, { places: some, words })));
    }
    if (found.length >= limit) break;
  }
  return found;
}

async function stillThere(
  connection: Connection,
  workspaceId: WorkspaceId,
  { places, words }: { places: readonly Place[]; words: readonly SearchedWord[] },
): Promise<FoundMessage[]> {
  const messages = await readPlaces(connection, workspaceId, places);
  return messages.filter((message) => hasWords(termsOf(message.words), words));
}
