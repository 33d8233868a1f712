import type { InboxRow } from '../api/inbox.ts';
import { queryIn } from '../db/queryIn.ts';
import { readSlaBook } from '../sla/readSlaBook.ts';
import type { Asker, InboxDeps } from './asker.ts';
import { clockIn } from './clockIn.ts';
import { loopIn } from './loopIn.ts';
import { ROWS, type StoredRow } from './storedRow.ts';

/** What people see of these conversations, in the order of their places. */
export async function readRows(
  { db, clock, bookOf }: InboxDeps,
  { workspaceId, id: me }: Asker,
  { places, words }: { places: readonly Pick<InboxRow, 'id' | 'place'>[]; words: string },
) {
  if (places.length === 0) return [];
  const now = clock.now();
  const [{ rows }, sla] = await Promise.all([
    queryIn<StoredRow>(db, workspaceId, {
      name: 'inboxRows',
      text: ROWS,
      values: [workspaceId, places.map(({ id }) => id), now, me],
    }),
    readSlaBook(db, workspaceId),
  ]);
  const known = new Map(rows.map((row) => [row.id, row]));
  const book = bookOf(workspaceId);
  return places.flatMap(({ id, place }) => {
    const found = known.get(id);
    if (found === undefined) return [];
    const { clock: stored, loop, last, frustration, ...row } = found;
    return [
      {
        ...row,
        last: last && { ...last, at: new Date(last.at) },
        isUpset: frustration !== null && frustration >= UPSET,
        loop: loop && loopIn(book, loop, words),
        clock: stored && clockIn(sla, stored, now),
        place,
      },
    ];
  });
}

/** From here on the assistant fetches a person by itself: src/turn/carryOut.ts. */
const UPSET = 0.8;
