import type { ProductFilters } from '../../integrations/ports/products.ts';
import { fold } from '../../understanding/fold.ts';
import type { Entry } from '../catalogue/entry.ts';
import type { Wish } from '../wish/readWish.ts';

/** What was looked for, with what was said now in place of what it contradicts: 'in blue' takes the place of red. */
export function narrowed(before: ProductFilters, { filters, content, hasKind }: Wish): ProductFilters {
  const denied = filters.words.split(' ').filter((word) => word.startsWith('-'));
  const added = hasKind ? [] : content;
  const wanted = new Set(
    Object.values(filters.facets)
      .flat()
      .map((value) => `-${fold(value).replaceAll(' ', '_')}`),
  );
  const words = before.words.split(' ').filter((word) => word !== '' && !wanted.has(word));
  return {
    words: [...new Set([...words, ...added, ...denied])].join(' '),
    categoryRefs: filters.categoryRefs.length > 0 ? filters.categoryRefs : before.categoryRefs,
    brands: filters.brands.length > 0 ? filters.brands : before.brands,
    facets: withoutDenied({ ...before.facets, ...filters.facets }, denied),
    ...limits(before, filters),
    inStock: before.inStock || filters.inStock,
    sort: filters.sort === 'relevance' ? before.sort : filters.sort,
  };
}

/** 'Not satin' after satin: what is denied now is not wanted any more. */
function withoutDenied(
  facets: ProductFilters['facets'],
  denied: readonly string[],
): ProductFilters['facets'] {
  const words = new Set(denied.map((word) => word.slice(1).replaceAll('_', ' ')));
  return Object.fromEntries(
    Object.entries(facets)
      .map(([name, values]) => [name, values.filter((value) => !words.has(fold(value)))] as const)
      .filter(([, values]) => values.length > 0),
  );
}

/** A new limit stands beside an old one, unless both cannot hold. */
function limits(before: ProductFilters, now: ProductFilters): Pick<ProductFilters, 'minMinor' | 'maxMinor'> {
  const minMinor = now.minMinor ?? before.minMinor;
  const maxMinor = now.maxMinor ?? before.maxMinor;
  if (minMinor === null || maxMinor === null || minMinor <= maxMinor) return { minMinor, maxMinor };
  return { minMinor: now.minMinor, maxMinor: now.maxMinor };
}

/** Below the cheapest of those shown, the nearest to it first would be dear again: the cheapest first. */
export function cheaperThanShown(filters: ProductFilters, shown: readonly Entry[]): ProductFilters {
  const least = Math.min(...prices(shown));
  const maxMinor = Number.isFinite(least) ? Math.max(0, least - 1) : filters.maxMinor;
  const minMinor =
    filters.minMinor !== null && maxMinor !== null && filters.minMinor > maxMinor ? null : filters.minMinor;
  return { ...filters, minMinor, maxMinor, sort: 'relevance' };
}

export function dearerThanShown(filters: ProductFilters, shown: readonly Entry[]): ProductFilters {
  const most = Math.max(...prices(shown));
  const minMinor = Number.isFinite(most) ? most + 1 : filters.minMinor;
  const maxMinor =
    filters.maxMinor !== null && minMinor !== null && filters.maxMinor < minMinor ? null : filters.maxMinor;
  return { ...filters, minMinor, maxMinor, sort: 'relevance' };
}

/** What each of them costs from. */
function prices(shown: readonly Entry[]): number[] {
  return shown.map(({ variants }) => Math.min(...variants.map(({ unitMinor }) => unitMinor)));
}
