import { tokensOf } from '../../understanding/fold.ts';
import type { Entry } from '../catalogue/entry.ts';
import type { ProductSpace } from '../catalogue/productSpace.ts';
import { FILLERS } from '../words/fillers.ts';
import type { Wish } from '../wish/readWish.ts';

/** Those of the shown that have every value that was named, and a title with every word of it, in some language. */
export function shownThatFit(
  { facets }: ProductSpace,
  { filters, content, hasFacets }: Wish,
  shown: readonly Entry[],
): Entry[] {
  if (!hasFacets && content.length === 0) return [];
  const wanted = Object.entries(filters.facets).map(([name, values]) =>
    values.flatMap((value) => facets.written(name, value)),
  );
  return shown.filter((entry) => {
    const has = (ids: readonly number[]) =>
      ids.some(
        (id) => entry.facets.includes(id) || entry.variants.some((variant) => variant.facets.includes(id)),
      );
    return wanted.every(has) && (content.length === 0 || saysAll(entry, content));
  });
}

function saysAll({ told }: Entry, words: readonly string[]): boolean {
  return told.some(({ title }) => {
    const said = new Set(tokensOf(title).flatMap(forms));
    return words.every((word) => forms(word).some((form) => said.has(form)));
  });
}

function forms(word: string): string[] {
  return [word, word.replace(/s$/u, ''), word.replace(/es$/u, '')];
}

/** Those whose title is said in full: all its words that tell something, in some language. */
export function shownWithTitle(folded: string, shown: readonly Entry[]): Entry[] {
  const said = new Set(tokensOf(folded).flatMap(forms));
  return shown.filter(({ told }) =>
    told.some(({ title }) => {
      const words = tokensOf(title).filter((word) => !FILLERS.has(word));
      return words.length > 1 && words.every((word) => forms(word).some((form) => said.has(form)));
    }),
  );
}
