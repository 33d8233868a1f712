import { flowKit, moneyFact, nameFact, type Fact } from 'loopline/flow';
import { catalogue } from 'loopline/integration';
import { HOUR_MS } from '../../times.ts';
import type { Change, ShoppingContext } from './context.ts';
import { isInStock, isSoldOut, type KeptHit } from './hit.ts';
import { priceOf } from './hitList.ts';
import { READ_DEADLINE_MS } from './outage.ts';
import { asks, hears, hearsOfProduct, productTitle, silence, unclear } from './said.ts';
import { chosenVariant } from './variants.ts';

const { branch, call, choose, say } = flowKit<ShoppingContext>();

/** A price that was read longer ago is read again before anything goes on. */
export const PRICE_HOLDS_MS = HOUR_MS;
/** As many variants as the shop is asked at once. */
const MOST_VARIANTS = 50;

const { read } = catalogue.readVariants.outputs;

/** One product, as the shop tells it now: the index is as old as its last look. */
export const productStates = {
  readingProduct: call({
    operation: catalogue.readVariants,
    input: ({ product, language }) => ({
      skus: (product?.variants ?? []).slice(0, MOST_VARIANTS).map(({ sku }) => sku),
      language,
    }),
    on: { read: { to: 'judgingProduct', set: asTheShopTells }, failed: 'judgingOutage' },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The shop tells price and stock of the product',
  }),

  judgingProduct: branch({
    cases: [
      { when: ({ product }) => product === null || product.variants.length === 0, to: 'productGone' },
      { when: ({ changes }) => changes.length > 0, to: 'tellingPrice' },
    ],
    otherwise: 'judgingAvailability',
  }),

  /** It costs something else than the list, or an earlier hour, said. */
  tellingPrice: say({
    say: {
      text: 'shopping.priceChanged',
      facts: { title: productTitle, was: changed('was'), now: changed('now') },
      template: 'shopping_your_turn',
    },
    to: 'judgingAvailability',
  }),

  /** Who wants it in the cart gets it there, unless it costs something else than they were told. */
  judgingAvailability: branch({
    cases: [
      { when: (context) => isGone(context), to: 'soldOut' },
      { when: ({ isWanted, changes }) => isWanted && changes.length === 0, to: 'judgingVariant' },
    ],
    otherwise: 'showingProduct',
  }),

  showingProduct: choose({
    say: asks('shopping.product', {
      title: productTitle,
      price: (context) => nameFact(priceShown(context)),
      about: (context) => nameFact(aboutOf(context)),
    }),
    options: [
      { id: 'buy', title: 'shopping.buyNow', way: { to: 'judgingProductAge', set: wanted('checkout') } },
      { id: 'add', title: 'shopping.add', way: { to: 'judgingProductAge', set: wanted('search') } },
      { id: 'similar', title: 'shopping.similar', way: 'readingSimilar' },
    ],
    words: hearsOfProduct,
    unclear: unclear('shopping.productAgain', { title: productTitle }),
    silence,
    next: 'Customer says whether they want it',
  }),

  judgingProductAge: branch({
    cases: [{ when: ({ productAt }, at) => isOld(productAt, at), to: 'readingProduct' }],
    otherwise: 'judgingVariant',
  }),

  productGone: choose({
    say: asks('shopping.productGone', { title: productTitle }),
    options: [
      { id: 'similar', title: 'shopping.similar', way: 'readingSimilar' },
      { id: 'back', title: 'shopping.back', way: 'lookingFurther' },
    ],
    words: hears,
    unclear: unclear('shopping.greetAgain'),
    silence,
    next: 'Customer chooses something else',
  }),
};

/** Into the cart, and from there to the till or on with the shopping. */
function wanted(goal: 'checkout' | 'search') {
  return () => ({ isWanted: true, goal });
}

export function isOld(readAt: string | null, at: string): boolean {
  return readAt === null || Date.parse(at) - Date.parse(readAt) > PRICE_HOLDS_MS;
}

function asTheShopTells(context: ShoppingContext, heard: object, at: string): Partial<ShoppingContext> {
  const { product } = context;
  if (product === null) return {};
  const now = read.parse(heard).variants;
  const variants = now.map(({ sku, title, options, unitMinor, stock }) => ({
    sku,
    title,
    options,
    unitMinor,
    stock,
  }));
  const costs = now.map(({ unitMinor }) => unitMinor);
  const [first] = now;
  const fresh: KeptHit = {
    ...product,
    variants,
    ...(first && { currency: first.currency, fromMinor: Math.min(...costs), toMinor: Math.max(...costs) }),
  };
  const seen = Object.fromEntries(now.map(({ sku, unitMinor }) => [sku, unitMinor]));
  return {
    product: fresh,
    productAt: at,
    seen: { ...context.seen, ...seen },
    changes: changesOf(context, fresh),
  };
}

/** What the chosen variant, or the cheapest, costs now, when it was told otherwise. */
function changesOf(context: ShoppingContext, fresh: KeptHit): Change[] {
  const { product } = context;
  if (product === null || fresh.variants.length === 0) return [];
  const sku = chosenVariant(context)?.sku ?? null;
  const unitOf = (hit: KeptHit) => hit.variants.find((each) => each.sku === sku)?.unitMinor ?? hit.fromMinor;
  const [was, now] = [unitOf(product), unitOf(fresh)];
  if (was === now) return [];
  return [{ sku: sku ?? product.productRef, title: product.title, was, now, isSoldOut: isSoldOut(fresh) }];
}

function changed(side: 'was' | 'now') {
  return ({ changes: [change], product }: ShoppingContext): Fact =>
    moneyFact({ minor: change?.[side] ?? 0, currency: product?.currency ?? '' });
}

/** Nothing of it is there, or not the variant that was chosen. */
function isGone(context: ShoppingContext): boolean {
  const { product } = context;
  if (product === null) return true;
  const chosen = chosenVariant(context);
  return chosen === null ? isSoldOut(product) : !isInStock(chosen);
}

function priceShown(context: ShoppingContext): string {
  const { product } = context;
  if (product === null) return '';
  const chosen = chosenVariant(context);
  if (chosen === null) return priceOf(product, context);
  return priceOf({ ...product, fromMinor: chosen.unitMinor, toMinor: chosen.unitMinor }, context);
}

/** What it is like, and in what it comes: 'size: S, M, L'. */
function aboutOf({ product }: ShoppingContext): string {
  if (product === null) return '';
  const inStock = product.variants.filter(isInStock);
  const names = [...new Set(inStock.flatMap(({ options }) => Object.keys(options)))];
  const lines = names.map(
    (name) => `${name}: ${[...new Set(inStock.flatMap(({ options }) => options[name] ?? []))].join(', ')}`,
  );
  return [product.description, ...lines].filter((line) => line !== '').join('\n');
}
