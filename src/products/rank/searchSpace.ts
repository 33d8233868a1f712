import type { ProductFilters } from '../../integrations/ports/products.ts';
import type { ProductSpace } from '../catalogue/productSpace.ts';
import { planOf, type Asking } from './planOf.ts';
import { candidatesOf, rankProducts, type Ranked } from './rankProducts.ts';
import { relax, sortAfter } from './relax.ts';

export interface SearchResult {
  ranked: Ranked[];
  relaxed: string[];
  /** Of the words, how much any product has at all, in [0, 1]; 1 when there are none. */
  known: number;
  /** Some word names a kind of thing. */
  hasKind: boolean;
}

/** All products that the filters let through, best first, with what had to be let go of to find any. */
export function searchSpace(space: ProductSpace, filters: ProductFilters, asking: Asking): SearchResult {
  const plan = planOf(space, filters, asking);
  const candidates = candidatesOf(space, plan);
  const ranking = (demands: typeof plan.demands, sort = plan.sort) =>
    rankProducts(space, candidates, { demands, sort, forChildren: plan.forChildren });
  const { ranked, relaxed } = relax(plan.demands, (demands) =>
    ranking(demands, sortAfter(plan.sort, lostLimits(plan.demands, demands))),
  );
  const { matched } = candidates;
  return { ranked, relaxed, known: matched?.known ?? 1, hasKind: matched?.hasKind ?? false };
}

function lostLimits(
  before: { minMinor: number | null; maxMinor: number | null },
  now: { minMinor: number | null; maxMinor: number | null },
): string[] {
  return (['minMinor', 'maxMinor'] as const).filter((name) => before[name] !== now[name]);
}
