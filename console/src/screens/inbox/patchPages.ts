import type { Pages, Row } from './inboxShapes.ts';

/** Rises down the list; rows of one place follow each other by id. */
export function byPlace(one: Row, other: Row): number {
  return one.place - other.place || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

/**
 * The pages with some rows read anew: `fresh` are in the list, of `ids` those that are not fresh have left it. What lies
 * beyond the last page is left to be fetched. Rows that are as they were stay the same objects.
 */
export function patchPages(pages: Pages, ids: readonly string[], fresh: readonly Row[]): Pages {
  const before = pages.pages.flatMap(({ items }) => items);
  const [first, ...rest] = pages.pages;
  if (first === undefined) return pages;
  const touched = new Set(ids);
  const hasAll = pages.pages.at(-1)?.next === null;
  const end = before.at(-1);
  const isLoaded = (row: Row) => hasAll || (end !== undefined && byPlace(row, end) <= 0);
  const items = [...before.filter(({ id }) => !touched.has(id)), ...fresh.filter(isLoaded)].sort(byPlace);
  const was = new Set(before.map(({ id }) => id));
  const is = new Set(fresh.map(({ id }) => id));
  const left = ids.filter((id) => was.has(id) && !is.has(id)).length;
  const joined = fresh.filter((row) => !was.has(row.id) && isLoaded(row)).length;
  const total = first.total === null ? null : Math.max(items.length, first.total + joined - left);
  return {
    ...pages,
    // All in the first page: the others keep their cursors, so that as many are fetched when all is asked for again.
    pages: [{ ...first, items, total }, ...rest.map((page) => ({ ...page, items: [] }))],
  };
}

/** One row changed as if the server had said so already. */
export function changeRow(pages: Pages, id: string, change: (row: Row) => Row): Pages {
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      items: page.items.map((row) => (row.id === id ? change(row) : row)),
    })),
  };
}
