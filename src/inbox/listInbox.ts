import { z } from 'zod';
import type { InboxQuery, InboxRowsQuery } from '../api/inbox.ts';
import { cursorOf, positionOf } from '../api/page.ts';
import { queryIn } from '../db/queryIn.ts';
import { askerValues, type Asker, type InboxDeps } from './asker.ts';
import { conditions, type Wanted } from './conditions.ts';
import { OPEN_CONVERSATIONS } from './openConversations.ts';
import { PLACES } from './places.ts';
import { readRows } from './readRows.ts';
import { wantedBy } from './savedViews.ts';

/** A row with its instants as dates. */
type ListedRow = Awaited<ReturnType<typeof readRows>>[number];

const Position = z.tuple([z.number(), z.uuid()]);

interface Found {
  id: string;
  place: number;
  total: number;
}

/** One page of a list. @throws AppError VIEW_NOT_FOUND, CURSOR_INVALID */
export async function listInbox(
  deps: InboxDeps,
  asker: Asker,
  query: InboxQuery,
): Promise<{ items: ListedRow[]; next: string | null; total: number | null }> {
  const wanted = await wantedBy(deps.db, asker, query);
  const after = positionOf(query.cursor, Position);
  const found = await find(deps, asker, wanted, { after, limit: query.limit + 1 });
  const shown = found.slice(0, query.limit);
  const last = found.length > shown.length ? shown.at(-1) : undefined;
  return {
    items: await readRows(deps, asker, { places: shown, words: query.words }),
    next: last ? cursorOf([last.place, last.id]) : null,
    total: after === null ? (found[0]?.total ?? 0) : null,
  };
}

/** Those of these conversations that belong to the list. @throws AppError VIEW_NOT_FOUND */
export async function rowsOf(
  deps: InboxDeps,
  asker: Asker,
  query: InboxRowsQuery,
): Promise<{ items: ListedRow[] }> {
  const wanted = await wantedBy(deps.db, asker, query);
  const found = await find(deps, asker, wanted, { ids: query.ids, limit: query.ids.length });
  return { items: await readRows(deps, asker, { places: found, words: query.words }) };
}

interface Part {
  ids?: readonly string[];
  after?: [number, string] | null;
  limit: number;
}

async function find(
  { db, clock }: InboxDeps,
  asker: Asker,
  wanted: Wanted,
  { ids, after = null, limit }: Part,
): Promise<Found[]> {
  const values = askerValues(asker, clock.now());
  const place = (value: unknown) => `$${values.push(value)}`;
  const texts = conditions(wanted, place);
  if (ids !== undefined) texts.push(`open_conversation.id = any(${place(ids)}::uuid[])`);
  const from = after && `(place, id) > (${place(after[0])}::bigint, ${place(after[1])}::uuid)`;
  const { rows } = await queryIn<Found>(db, asker.workspaceId, {
    text: `with ${OPEN_CONVERSATIONS},
      placed as (select id, ${PLACES[wanted.sort]} as place from open_conversation where ${texts.join(' and ')})
      select id, place, count(*) over () as total from placed ${from ? `where ${from}` : ''}
      order by place, id limit ${limit}`,
    values,
  });
  return rows;
}
