import { isInStock, type Entry } from './catalogue/entry.ts';
import type { ProductSpace } from './catalogue/productSpace.ts';
import { headsOf } from './catalogue/headsOf.ts';
import type { Ranked } from './rank/rankProducts.ts';
import { tongueOf } from './words/stem.ts';

/** What being alike counts: the same kind of thing most, then the category, each value that both have, and the price. */
const ALIKE = { head: 4, category: 2, facet: 1, price: 2 } as const;
/** Less is not alike: another thing of the same category that shares nothing else. */
const LEAST = 3.5;
const MOST = 10;

/** The products most like one, of those that can be bought now; [] when nothing is alike. */
export function similarProducts(space: ProductSpace, entry: Entry, currency: string): Ranked[] {
  const heads = headsIn(space, entry);
  const own = new Set(facetsOf(entry));
  const price = leastOf(entry);
  const scored: (Ranked & { score: number })[] = [];
  for (const other of space.entries) {
    if (other === entry) continue;
    const variants = other.variants.filter((variant) => variant.currency === currency && isInStock(variant));
    if (variants.length === 0) continue;
    const isSameKind = headsIn(space, other).some((head) => heads.includes(head));
    if (!isSameKind && other.categoryRef !== entry.categoryRef) continue;
    const shared = facetsOf(other).filter((id) => own.has(id)).length;
    const score =
      (isSameKind ? ALIKE.head : 0) +
      (other.categoryRef === entry.categoryRef ? ALIKE.category : 0) +
      (ALIKE.facet * shared) / Math.max(1, own.size) +
      ALIKE.price * nearness(price, leastOf(other));
    if (score >= LEAST) scored.push({ entry: other, variants, score });
  }
  return scored.sort((a, b) => b.score - a.score).slice(0, MOST);
}

const heads = new WeakMap<Entry, string[]>();

function headsIn({ languages }: ProductSpace, entry: Entry): string[] {
  const known = heads.get(entry);
  if (known !== undefined) return known;
  const found = headsOf(entry.told[0]?.title ?? '', tongueOf(languages[0] ?? 'en'));
  heads.set(entry, found);
  return found;
}

function facetsOf({ facets, variants }: Entry): number[] {
  return [...new Set([...facets, ...variants.flatMap((variant) => variant.facets)])];
}

function leastOf({ variants }: Entry): number {
  return Math.min(...variants.map(({ unitMinor }) => unitMinor));
}

/** 1 for the same price, 0 for one many times the other. */
function nearness(one: number, other: number): number {
  const [less, more] = one < other ? [one, other] : [other, one];
  return more === 0 ? 1 : less / more;
}
