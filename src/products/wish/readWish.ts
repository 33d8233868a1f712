import type { ProductFilters } from '../../integrations/ports/products.ts';
import { languageAt, type ProductSpace } from '../catalogue/productSpace.ts';
import type { Asking } from '../rank/planOf.ts';
import { tongueOf } from '../words/stem.ts';
import { wordsIn } from '../words/wordsIn.ts';
import { isKnownWord } from './isKnownWord.ts';
import { limitsIn, type Limit } from './limitsIn.ts';
import { minorOf } from './minorOf.ts';
import { placeFacets } from './placeFacets.ts';
import { scanWords } from './scanWords.ts';

/** What a text wishes, whatever was said before. */
export interface Wish {
  filters: ProductFilters;
  /** What was said and cannot be held to: a price in another currency, a rating where none is told. */
  letGo: string[];
  /** Words that are left when all that is said around a wish is taken away; [] for 'show me something under 50'. */
  content: readonly string[];
  /** They name a kind of thing. */
  hasKind: boolean;
  /** A limit, a value, a category, a brand, an order was said. */
  isNarrowing: boolean;
  /** The attributes and options that were named, by the catalogue's own names. */
  hasFacets: boolean;
}

/** Longer texts are no wishes; what is beyond is not read. */
const LONGEST = 400;

/** Reads a wish for products out of a text: limits, values of the catalogue, what is denied, and the words for the rest. */
export function readWish(
  space: ProductSpace,
  text: string,
  asking: Asking & { context?: readonly string[] },
): Wish {
  const tongue = tongueOf(asking.language);
  const { limits, rest } = limitsIn(text.slice(0, LONGEST), asking.language, asking.currency);
  const words = wordsIn(rest, tongue).map((word) =>
    isKnownWord(space, word) ? word : space.spellers[tongue].correct(word),
  );
  const scanned = scanWords(space, { words, raw: text, tongue });
  const prices = pricesOf(limits, asking.currency);
  const placed = placeFacets(space, scanned, {
    tongue,
    language: languageAt(space, asking.language),
    context: asking.context ?? [],
  });
  const filters: ProductFilters = {
    words: [...placed.words, ...scanned.denied.map((word) => `-${word}`)].join(' ').slice(0, MOST_CHARACTERS),
    categoryRefs: placed.categoryRefs,
    brands: scanned.brands,
    facets: placed.facets,
    minMinor: prices.min,
    maxMinor: prices.max,
    inStock: scanned.inStock,
    sort: scanned.sort,
  };
  const hasFacets = Object.keys(filters.facets).length > 0;
  const isSorted = scanned.sort !== 'relevance' || scanned.inStock;
  return {
    filters,
    letGo: [...prices.letGo, ...placed.letGo, ...ofKind(limits, 'rating'), ...ofKind(limits, 'reviews')],
    content: placed.words,
    hasKind: placed.hasKind,
    isNarrowing:
      hasFacets ||
      isSorted ||
      limits.length > 0 ||
      scanned.brands.length > 0 ||
      filters.categoryRefs.length > 0 ||
      scanned.denied.length > 0,
    hasFacets,
  };
}

const MOST_CHARACTERS = 500;

/** Catalogues tell no ratings: asked for, they are told as let go. */
function ofKind(limits: readonly Limit[], kind: Limit['kind']): string[] {
  return limits.some((limit) => limit.kind === kind) ? [kind] : [];
}

function pricesOf(
  limits: readonly Limit[],
  own: string,
): { min: number | null; max: number | null; letGo: string[] } {
  let [min, max]: (number | null)[] = [null, null];
  const letGo = new Set<string>();
  for (const limit of limits.filter(({ kind }) => kind === 'price')) {
    if (limit.currency !== null && limit.currency !== own) {
      if (limit.min !== null) letGo.add('minMinor');
      if (limit.max !== null) letGo.add('maxMinor');
      continue;
    }
    if (limit.min !== null) min = Math.max(min ?? 0, minorOf(limit.min, own));
    if (limit.max !== null) max = Math.min(max ?? Infinity, minorOf(limit.max, own));
  }
  return { min: min ?? null, max: max ?? null, letGo: [...letGo] };
}
