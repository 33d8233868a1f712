import type { Plan } from './planOf.ts';
import type { Demands } from './fits.ts';
import type { Ranked } from './rankProducts.ts';

export interface Relaxed {
  ranked: Ranked[];
  /** The filters that were let go of, by name. */
  relaxed: string[];
}

/** Easily given up, then less and less; a size and what is on hand last: they cannot be argued with. */
const LOOSE = ['feature', 'style', 'season', 'room', 'theme', 'occasion', 'audience', 'age'];
const FIRM = ['size', 'tamanho', 'talla'];

/**
 * What fits, or when nothing does, what fits without one demand; then without two, three … `rank` is asked with the
 * demands that are left. Categories and what was denied are never let go.
 */
export function relax(demands: Demands, rank: (demands: Demands) => Ranked[]): Relaxed {
  const all = rank(demands);
  const names = namesOf(demands);
  if (all.length > 0 || names.length === 0) return { ranked: all, relaxed: [] };
  for (const name of names) {
    const ranked = rank(without(demands, [name]));
    if (ranked.length > 0) return { ranked, relaxed: [name] };
  }
  for (let count = 2; count <= names.length; count += 1) {
    const gone = names.slice(0, count);
    const ranked = rank(without(demands, gone));
    if (ranked.length > 0) return { ranked, relaxed: gone };
  }
  return { ranked: [], relaxed: [] };
}

/** In the order in which they are let go. */
function namesOf({ wanted, brands, minMinor, maxMinor, inStock }: Demands): string[] {
  const keys = wanted.map(({ key }) => key);
  const loose = LOOSE.filter((key) => keys.includes(key));
  const firm = keys.filter((key) => FIRM.includes(key));
  const others = keys.filter((key) => !loose.includes(key) && !firm.includes(key));
  return [
    ...loose,
    ...(brands.size > 0 ? ['brands'] : []),
    ...others,
    ...(minMinor === null ? [] : ['minMinor']),
    ...(maxMinor === null ? [] : ['maxMinor']),
    ...firm,
    ...(inStock ? ['inStock'] : []),
  ];
}

function without(demands: Demands, names: readonly string[]): Demands {
  const isGone = (name: string) => names.includes(name);
  return {
    ...demands,
    wanted: demands.wanted.filter(({ key }) => !isGone(key)),
    brands: isGone('brands') ? new Set() : demands.brands,
    minMinor: isGone('minMinor') ? null : demands.minMinor,
    maxMinor: isGone('maxMinor') ? null : demands.maxMinor,
    inStock: demands.inStock && !isGone('inStock'),
  };
}

/** The order in which what was found is shown: without its upper limit the nearest to it comes first. */
export function sortAfter(sort: Plan['sort'], relaxed: readonly string[]): Plan['sort'] {
  if (sort !== 'relevance') return sort;
  if (relaxed.includes('maxMinor')) return 'cheapest';
  return relaxed.includes('minMinor') ? 'dearest' : sort;
}
