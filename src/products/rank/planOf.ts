import type { ProductFilters } from '../../integrations/ports/products.ts';
import type { ProductSpace } from '../catalogue/productSpace.ts';
import { facetsNamed } from '../wish/facetsNamed.ts';
import { groupOf, type Group } from '../wish/groupsOf.ts';
import { tongueOf, type Tongue } from '../words/stem.ts';
import { joined } from '../words/wordsIn.ts';
import type { Demands } from './fits.ts';
import type { Asked } from './matchWords.ts';

/** Filters as the index carries them out. */
export interface Plan {
  asked: Asked;
  demands: Demands;
  /** Words that a product must not have. */
  without: readonly Group[];
  sort: ProductFilters['sort'];
  /** What marks a thing as one for children: meant only when it is said. */
  forChildren: ReadonlySet<number>;
}

export interface Asking {
  language: string;
  currency: string;
}

/** What stands behind these is said about the thing and is not the thing. Kept in the words of the filters. */
export const ASIDE: ReadonlySet<string> = new Set(['for', 'with', 'para', 'com', 'con']);

export function planOf(space: ProductSpace, filters: ProductFilters, { language, currency }: Asking): Plan {
  const tongue = tongueOf(language);
  const words = filters.words.split(' ').filter((word) => word !== '');
  const wantedWords = words.filter((word) => !word.startsWith('-'));
  const denied = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
  return {
    asked: askedOf(space, wantedWords, tongue),
    demands: {
      categoryRefs: new Set(filters.categoryRefs),
      brands: new Set(filters.brands),
      wanted: wantedOf(space, filters.facets),
      ...unwantedOf(space, denied, tongue),
      minMinor: filters.minMinor,
      maxMinor: filters.maxMinor,
      inStock: filters.inStock,
      currency,
    },
    without: denied
      .filter(
        (word) =>
          facetsNamed(space, word.split('_'), tongue) === null && space.facets.keyNamed(word) === null,
      )
      .map((word) => groupOf(space, word, tongue)),
    sort: filters.sort,
    forChildren: childrenOf(space),
  };
}

function childrenOf(space: ProductSpace): Set<number> {
  const named = facetsNamed(space, ['kid'], 'en');
  return new Set(named === null ? [] : [...named.exact, ...named.near]);
}

export function askedOf(space: ProductSpace, words: readonly string[], tongue: Tongue): Asked {
  const cut = words.findIndex((word) => ASIDE.has(word));
  const groups = (part: readonly string[]) =>
    joined(part)
      .filter((word) => !ASIDE.has(word))
      .map((word) => groupOf(space, word, tongue));
  return cut < 0
    ? { groups: groups(words), asides: [], tongue }
    : { groups: groups(words.slice(0, cut)), asides: groups(words.slice(cut)), tongue };
}

function wantedOf({ facets }: ProductSpace, wanted: ProductFilters['facets']): Demands['wanted'] {
  return Object.entries(wanted)
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => ({
      key: facets.keyNamed(name) ?? name,
      ids: values.flatMap((value) => facets.written(name, value)),
    }));
}

/** 'pattern' denies every value of it; 'black' denies black. */
function unwantedOf(
  space: ProductSpace,
  denied: readonly string[],
  tongue: Tongue,
): Pick<Demands, 'unwanted' | 'unwantedKeys'> {
  const keys = denied.flatMap((word) => keyDenied(space, word) ?? []);
  const values = denied
    .filter((word) => keyDenied(space, word) === null)
    .flatMap((word) => {
      const named = facetsNamed(space, word.split('_'), tongue);
      return named === null ? [] : [...named.exact, ...named.near];
    });
  return { unwanted: new Set(values), unwantedKeys: new Set(keys) };
}

/** What having a print at all is called; the attribute may be called otherwise. */
const PATTERN = new Set(
  'pattern patterns patterned print prints printed estampa estampas estampado estampada estampados estampadas'.split(
    ' ',
  ),
);

export function keyDenied({ facets }: ProductSpace, word: string): string | null {
  const own = facets.keyNamed(word);
  if (own !== null) return own;
  if (!PATTERN.has(word)) return null;
  return facets.keyNamed('pattern') ?? facets.keyNamed('estampa') ?? facets.keyNamed('estampado');
}
