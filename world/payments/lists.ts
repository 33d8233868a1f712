import type { Json } from '../json.ts';
import { isRecord } from '../json.ts';
import { needKnown, optionalInteger, optionalText } from './form.ts';
import { ParameterError } from './stripeError.ts';

type Listed = { id: string; created: number };

/** A page in Stripe's form, newest first. `all` comes oldest first. */
export function pageOf<T extends Listed>(all: T[], query: Json, list: { url: string; filters: string[] }) {
  needKnown(query, ['limit', 'starting_after', 'ending_before', 'created', ...list.filters]);
  const limit = optionalInteger(query, 'limit') ?? 10;
  if (limit > 100) throw new ParameterError('limit must be at most 100', { param: 'limit' });
  const newestFirst = all.toReversed().filter((one) => isWithin(one.created, query['created']));
  const after = optionalText(query, 'starting_after');
  const start = after === null ? 0 : newestFirst.findIndex((one) => one.id === after) + 1;
  const page = newestFirst.slice(start, start + limit);
  return { object: 'list', url: list.url, has_more: start + page.length < newestFirst.length, data: page };
}

/** `created[gte]=…` and its relatives, in unix seconds. */
function isWithin(created: number, range: unknown): boolean {
  if (range === undefined) return true;
  if (!isRecord(range)) return created === Number(range);
  const { gt, gte, lt, lte } = range;
  return (
    (gt === undefined || created > Number(gt)) &&
    (gte === undefined || created >= Number(gte)) &&
    (lt === undefined || created < Number(lt)) &&
    (lte === undefined || created <= Number(lte))
  );
}
