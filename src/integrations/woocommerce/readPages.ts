import { z } from 'zod';
import type { HttpAnswer } from '../http.ts';
import type { Woo } from './connection.ts';

export interface ListRequest<Item extends z.ZodType> {
  path: string;
  query: Readonly<Record<string, string>>;
  item: Item;
  signal: AbortSignal;
}

/** As many as WordPress gives at once. */
const PAGE = 100;
/** Guess: a list that has more is not the one that was meant. */
const MOST_PAGES = 50;

export interface Page<Value> {
  items: Value[];
  /** Of all pages. */
  pages: number;
  /** Of all items. */
  total: number;
}

/** One page of a list. How many there are is told in headers; a list without them is none. */
export async function readPage<Item extends z.ZodType>(
  { admin }: Woo,
  { path, query, item, signal }: ListRequest<Item>,
): Promise<HttpAnswer<Page<z.output<Item>>>> {
  const read = await admin.send({ method: 'GET', path, query, schema: z.array(item), signal });
  if (read.kind !== 'ok') return read;
  const pages = countIn(read.headers['x-wp-totalpages']);
  const total = countIn(read.headers['x-wp-total']);
  if (pages === null || total === null)
    return { kind: 'later', reason: 'woocommerce GET: a list without its count' };
  return { ...read, value: { items: read.value, pages, total } };
}

/** A whole list, page by page. */
export async function readPages<Item extends z.ZodType>(
  woo: Woo,
  request: ListRequest<Item>,
): Promise<HttpAnswer<z.output<Item>[]>> {
  const all: z.output<Item>[] = [];
  for (let page = 1; ; page += 1) {
    const query = { ...request.query, per_page: String(PAGE), page: String(page) };
    const read = await readPage(woo, { ...request, query });
    if (read.kind !== 'ok') return read;
    all.push(...read.value.items);
    if (page >= Math.min(read.value.pages, MOST_PAGES)) return { ...read, value: all };
  }
}

function countIn(header: string | string[] | undefined): number | null {
  return typeof header === 'string' && /^\d{1,9}$/.test(header) ? Number(header) : null;
}
