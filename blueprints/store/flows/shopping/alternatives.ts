import { flowKit } from 'loopline/flow';
import { products } from 'loopline/integration';
import { CURRENCY } from '../../business.ts';
import type { ShoppingContext } from './context.ts';
import { keep } from './hit.ts';
import { hitList } from './hitList.ts';
import { READ_DEADLINE_MS } from './outage.ts';
import { asks, hears, hearsOfProduct, productTitle, silence, unclear } from './said.ts';
import { hasOthers, othersOf, soldOutTitle } from './soldOut.ts';

const { call, choose } = flowKit<ShoppingContext>();

const { found } = products.similar.outputs;

const back = { id: 'back', title: 'shopping.back', way: 'lookingFurther' };
const notify = { id: 'notify', title: 'shopping.notify', way: 'tellingHowToWatch' };

/** What was wanted is not there: something like it, or word when it is back. */
export const alternativeStates = {
  soldOut: choose({
    say: asks('shopping.soldOut', { title: soldOutTitle }),
    options: [
      {
        id: 'others',
        title: 'shopping.others',
        when: hasOthers,
        way: { to: 'showingProduct', set: othersOf },
      },
      { id: 'similar', title: 'shopping.similar', way: 'readingSimilar' },
      notify,
      { ...back, when: (context) => !hasOthers(context) },
    ],
    words: hearsOfProduct,
    unclear: unclear('shopping.soldOut', { title: soldOutTitle }),
    silence,
    next: 'Customer says what instead of what is sold out',
  }),

  readingSimilar: call({
    operation: products.similar,
    input: ({ product, language }) => ({
      language,
      currency: CURRENCY,
      productRef: product?.productRef ?? '-',
    }),
    on: {
      found: {
        to: 'showingAlternatives',
        set: ({ last }, heard) => {
          const hits = found.parse(heard).hits.map(keep);
          return { hits, last: last && { ...last, shownRefs: hits.map(({ productRef }) => productRef) } };
        },
      },
      none: 'noAlternatives',
      failed: 'judgingOutage',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The index tells what is like it',
  }),

  showingAlternatives: choose({
    say: asks('shopping.alternatives', { title: productTitle }),
    list: hitList,
    words: hears,
    unclear: unclear('shopping.resultsAgain'),
    silence,
    next: 'Customer chooses something like it',
  }),

  noAlternatives: choose({
    say: asks('shopping.noAlternatives', { title: productTitle }),
    options: [notify, { id: 'browse', title: 'shopping.browse', way: 'readingCategories' }, back],
    words: hears,
    unclear: unclear('shopping.greetAgain'),
    silence,
    next: 'Customer looks for something else',
  }),

  /** Watching a product is a matter of its own, that their own words open. */
  tellingHowToWatch: choose({
    say: asks('shopping.howToWatch', { title: soldOutTitle }),
    options: [{ id: 'similar', title: 'shopping.similar', way: 'readingSimilar' }, back],
    words: hears,
    unclear: unclear('shopping.howToWatch', { title: soldOutTitle }),
    silence,
    next: 'Customer asks to be told, or looks for something else',
  }),
};
