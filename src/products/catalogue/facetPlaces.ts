import type { Entry } from './entry.ts';
import type { FacetBook } from './facetBook.ts';

/** Where each value and each key of facets is found, so that no search looks at every product for it. */
export interface FacetPlaces {
  /** Places of the products that have the value, themselves or in a variant. */
  having(id: number): Uint32Array;
  /** Whether the product has the key at all. */
  hasKey(key: string, place: number): boolean;
  /** Whether the key is one that its variants differ by. */
  isOfVariants(key: string, place: number): boolean;
  keyCount(key: string): number;
}

const NONE = new Uint32Array(0);
const SOMEHOW = 1;
const OF_VARIANTS = 2;

export function facetPlaces(entries: readonly Entry[], { values }: FacetBook): FacetPlaces {
  const places: number[][] = values.map(() => []);
  const keys = new Map<string, Uint8Array>();
  const mark = (id: number, place: number, how: number) => {
    const key = values[id]?.key ?? '';
    let marks = keys.get(key);
    if (marks === undefined) keys.set(key, (marks = new Uint8Array(entries.length)));
    marks[place] = (marks[place] ?? 0) | how;
    const of = places[id];
    if (of !== undefined && of.at(-1) !== place) of.push(place);
  };
  for (const [place, { facets, variants }] of entries.entries()) {
    for (const id of facets) mark(id, place, SOMEHOW);
    for (const id of new Set(variants.flatMap((variant) => variant.facets)))
      mark(id, place, SOMEHOW | OF_VARIANTS);
  }
  const packed = places.map((of) => Uint32Array.from(of));
  const counts = new Map(
    [...keys].map(([key, marks]) => [key, marks.reduce((sum, each) => sum + (each & SOMEHOW), 0)]),
  );
  return {
    having: (id) => packed[id] ?? NONE,
    hasKey: (key, place) => (keys.get(key)?.[place] ?? 0) > 0,
    isOfVariants: (key, place) => ((keys.get(key)?.[place] ?? 0) & OF_VARIANTS) > 0,
    keyCount: (key) => counts.get(key) ?? 0,
  };
}
