import { flowKit } from 'loopline/flow';
import { products } from 'loopline/integration';
import { CURRENCY } from '../../business.ts';
import type { ShoppingContext } from './context.ts';
import { keep } from './hit.ts';
import { hitList } from './hitList.ts';
import { READ_DEADLINE_MS } from './outage.ts';
import { asks, hears, silence, unclear } from './said.ts';

const { branch, call, choose } = flowKit<ShoppingContext>();

/** As many characters as the index reads. */
const MOST_LETTERS = 2_000;

const { found, picked, compare } = products.search.outputs;

/** What they look for, in their own words; and what goes on from there: more, cheaper, the second in blue. */
export const searchStates = {
  searching: call({
    operation: products.search,
    input: (context) => ({
      language: context.language,
      currency: CURRENCY,
      text: (context.wish ?? '').slice(0, MOST_LETTERS),
      last: lastOf(context),
    }),
    on: {
      found: { to: 'judgingResults', set: foundThem },
      picked: { to: 'readingProduct', set: pickedOne },
      compare: {
        to: 'comparing',
        set: ({ last }, heard) => {
          const hits = compare.parse(heard).hits.map(keep);
          return { hits, last: last && { ...last, shownRefs: refsOf(hits) }, misses: 0 };
        },
      },
      none: { to: 'foundNothing', set: () => ({ misses: 0 }) },
      unclear: { to: 'judgingUnclear', set: ({ misses }) => ({ misses: misses + 1 }) },
      failed: 'judgingOutage',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The index looks for what the customer described',
  }),

  /** One product alone is shown at once, and not as a list of one row. */
  judgingResults: branch({
    cases: [
      { when: ({ relaxed }) => relaxed.length > 0, to: 'showingNearest' },
      { when: ({ hits }) => hits.length === 1, to: 'readingProduct' },
    ],
    otherwise: 'showingResults',
  }),

  showingResults: choose({
    say: asks('shopping.results'),
    list: hitList,
    words: hears,
    unclear: unclear('shopping.resultsAgain'),
    silence,
    next: 'Customer chooses a product, or says more about it',
  }),

  /** Nothing fits all that was said: these come nearest. */
  showingNearest: choose({
    say: asks('shopping.nearest'),
    list: hitList,
    words: hears,
    unclear: unclear('shopping.resultsAgain'),
    silence,
    next: 'Customer chooses a product, or says more about it',
  }),

  foundNothing: choose({
    say: asks('shopping.foundNothing'),
    options: [
      { id: 'browse', title: 'shopping.browse', way: 'readingCategories' },
      { id: 'person', title: 'talkToPerson', way: 'withSales' },
    ],
    words: hears,
    unclear: unclear('shopping.greetAgain'),
    silence,
    next: 'Customer describes something else',
  }),

  /** Back to what still waits to be put into the cart, to what was shown before, or to the categories. */
  lookingFurther: branch({
    cases: [
      { when: ({ waiting }) => waiting.length > 0, to: 'addingOn' },
      { when: ({ hits }) => hits.length > 1, to: 'showingResults' },
    ],
    otherwise: 'readingCategories',
  }),
};

type Set = (context: ShoppingContext, heard: object) => Partial<ShoppingContext>;

function foundThem(_: ShoppingContext, heard: object): ReturnType<Set> {
  const { hits: all, filters, page, relaxed } = found.parse(heard);
  const hits = all.map(keep);
  const [only, another] = hits;
  return {
    hits,
    last: { filters, page, shownRefs: refsOf(hits) },
    relaxed,
    misses: 0,
    ...nonePicked,
    product: relaxed.length === 0 && another === undefined ? (only ?? null) : null,
  };
}

function pickedOne({ quantity: told }: ShoppingContext, heard: object): ReturnType<Set> {
  const { hit, sku, quantity, isWanted } = picked.parse(heard);
  return { ...nonePicked, product: keep(hit), sku, quantity: quantity ?? told, isWanted, misses: 0 };
}

/** What was chosen of another product says nothing of this one. */
const nonePicked = { chosen: {}, sku: null, productAt: null };

/** While one product is looked at, it is what was shown. */
function lastOf({ last, product, isFocused }: ShoppingContext): ShoppingContext['last'] {
  if (last === null || product === null || !isFocused) return last;
  return { ...last, shownRefs: [product.productRef] };
}

function refsOf(hits: readonly { productRef: string }[]): string[] {
  return hits.map(({ productRef }) => productRef);
}
