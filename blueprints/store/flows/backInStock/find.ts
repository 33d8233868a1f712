import { flowKit, nameFact } from 'loopline/flow';
import { catalogue, products, type ProductHit } from 'loopline/integration';
import { CURRENCY } from '../../business.ts';
import { HOUR_MS } from '../../times.ts';
import { READ_DEADLINE_MS } from '../shared/identify.ts';
import { shown } from './shown.ts';
import type { BackInStockContext } from './context.ts';

const { ask, branch, call, choose, optionList } = flowKit<BackInStockContext>();

/** Ten rows fit in a list; one is for something else. */
const MOST = 9;
/** Searches that may find nothing before a person looks. */
const MISSES = 2;

const { found, picked, compare } = products.search.outputs;
const { read } = catalogue.readVariants.outputs;

const template = 'help_your_turn';
const silence = { giveUp: { afterMs: 4 * HOUR_MS, to: 'abandoned' } };

const asWhole = (hits: readonly ProductHit[]) => hits.slice(0, MOST).map(keptProduct);

/** Which product, and in which size or colour? And is it really gone? */
export const findStates = {
  opening: branch({
    cases: [
      { when: ({ offersStopped }) => offersStopped, to: 'offersUnwanted' },
      { when: ({ words }) => words !== null, to: 'searching' },
    ],
    otherwise: 'askingWhat',
  }),

  resuming: branch({
    cases: [
      { when: ({ sku }) => sku !== null, to: 'looking' },
      { when: ({ words }) => words !== null, to: 'searching' },
    ],
    otherwise: 'askingWhat',
  }),

  askingWhat: ask({
    say: { text: 'stock.askWhat', template },
    slot: 'words',
    as: 'words',
    to: 'searching',
    unclear: { say: 'stock.askWhatAgain', to: 'withSupport' },
    silence,
    next: 'Customer names the product',
  }),

  searching: call({
    operation: products.search,
    input: ({ words, language }) => ({ language, currency: CURRENCY, text: words ?? '-' }),
    on: {
      found: {
        to: 'choosingProduct',
        set: (_, heard) => ({ products: asWhole(found.parse(heard).hits) }),
      },
      compare: {
        to: 'choosingProduct',
        set: (_, heard) => ({ products: asWhole(compare.parse(heard).hits) }),
      },
      picked: {
        to: 'judgingVariant',
        set: (_, heard) => {
          const { hit, sku } = picked.parse(heard);
          return { product: keptProduct(hit), sku };
        },
      },
      none: { to: 'nothingFound', set: missed },
      unclear: { to: 'nothingFound', set: missed },
      failed: 'judgingOutage',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The index tells which product is meant',
  }),

  nothingFound: branch({
    cases: [{ when: ({ misses }) => misses > MISSES, to: 'withSupport' }],
    otherwise: 'askingWhat',
  }),

  choosingProduct: choose({
    say: { text: 'stock.chooseProduct', template },
    list: optionList({
      of: (context) => context.products,
      id: ({ ref }) => ref,
      title: ({ title }) => nameFact(title),
      take: (product) => ({ product }),
      to: 'judgingVariant',
    }),
    options: [{ id: 'other', title: 'stock.other', way: 'askingWhat' }],
    unclear: { say: 'stock.chooseProduct', to: 'withSupport' },
    silence,
    next: 'Customer chooses the product',
  }),

  judgingVariant: branch({
    cases: [
      { when: ({ sku }) => sku !== null, to: 'looking' },
      { when: ({ product }) => product?.variants.length === 1, to: 'looking' },
    ],
    otherwise: 'choosingVariant',
  }),

  choosingVariant: choose({
    say: { text: 'stock.chooseVariant', facts: { title: titleOf }, template },
    list: optionList({
      of: ({ product }) => (product?.variants ?? []).slice(0, MOST),
      id: ({ sku }) => sku,
      title: ({ title }) => nameFact(title),
      take: ({ sku }) => ({ sku }),
      to: 'looking',
    }),
    options: [{ id: 'other', title: 'stock.other', way: 'askingWhat' }],
    unclear: { say: { text: 'stock.chooseVariant', facts: { title: titleOf } }, to: 'withSupport' },
    silence,
    next: 'Customer chooses size or colour',
  }),

  /** The shop is asked, not our index: it alone knows what is there now. */
  looking: call({
    operation: catalogue.readVariants,
    input: ({ sku, product, language }) => ({ skus: [sku ?? product?.variants[0]?.sku ?? '-'], language }),
    on: {
      read: {
        to: 'judgingStock',
        set: ({ sku, product }, heard) => ({
          sku: sku ?? product?.variants[0]?.sku ?? null,
          found: shown(read.parse(heard).variants[0]),
        }),
      },
      failed: 'judgingOutage',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The shop tells whether it is there',
  }),
};

export function titleOf({ product, found: last }: BackInStockContext) {
  return nameFact(last?.title ?? product?.title ?? '');
}

function missed({ misses }: BackInStockContext): Partial<BackInStockContext> {
  return { misses: misses + 1, words: null };
}

function keptProduct({ productRef, title, variants }: ProductHit) {
  return { ref: productRef, title, variants: variants.map(({ sku, title: name }) => ({ sku, title: name })) };
}
