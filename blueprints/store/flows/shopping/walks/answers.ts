import { carts, catalogue, customers, products, type Cart, type ProductHit } from 'loopline/integration';
import { result } from '../../../testing/answers.ts';
import type { Heard } from '../../../testing/walk.ts';

/** What the shop and the index answer, each checked against its port; and what a customer does. */

export const counts = (count: string): Heard => ({ type: 'answer', slots: { count } });
export const says = (wish: string, slots: { goal?: string; quantity?: number } = {}): Heard => ({
  type: 'answer',
  slots: { ...slots, wish },
});
export const taps = (option: string): Heard => ({ type: 'choose', option });
export { act, cancel, failed, manual, none, unclear } from '../../../testing/answers.ts';

/** A product of the index. */
export function hitOf(facts: Partial<ProductHit> = {}): ProductHit {
  return {
    productRef: 'mug',
    title: 'Clay mug',
    categoryTitle: 'Kitchen',
    description: 'Thrown by hand.',
    imageUrl: null,
    currency: 'BRL',
    fromMinor: 4_990,
    toMinor: 4_990,
    attributes: { material: ['clay'] },
    variants: [{ sku: 'MUG', title: 'Clay mug', options: {}, unitMinor: 4_990, stock: 12 }],
    ...facts,
  };
}

const sizes = ['S', 'M', 'L'];
const colours = ['white', 'blue'];

export const mug = hitOf();
export const plate = hitOf({
  productRef: 'plate',
  title: 'White plate',
  attributes: { material: ['porcelain'] },
  fromMinor: 3_500,
  toMinor: 3_500,
  variants: [{ sku: 'PLATE', title: 'White plate', options: {}, unitMinor: 3_500, stock: 40 }],
});
export const shirt = hitOf({
  productRef: 'shirt',
  title: 'Linen shirt',
  categoryTitle: 'Clothes',
  attributes: { material: ['linen'] },
  fromMinor: 12_900,
  toMinor: 14_900,
  variants: sizes.flatMap((size) =>
    colours.map((colour) => ({
      sku: `SHIRT-${size}-${colour}`,
      title: `Linen shirt, ${size}, ${colour}`,
      options: { size, colour },
      unitMinor: size === 'L' ? 14_900 : 12_900,
      stock: size === 'S' ? 0 : 5,
    })),
  ),
});
export const candle = hitOf({
  productRef: 'candle',
  title: 'Candle',
  variants: [
    { sku: 'CANDLE-1', title: 'Candle, oak moss', options: {}, unitMinor: 4_990, stock: null },
    { sku: 'CANDLE-2', title: 'Candle, cedar', options: {}, unitMinor: 4_990, stock: null },
  ],
});
export const poster = hitOf({
  productRef: 'poster',
  title: 'Poster',
  variants: ['matt', 'gloss'].map((paper) => ({
    sku: `POSTER-${paper}`,
    title: `Poster, ${paper}`,
    options: { paper },
    unitMinor: 4_990,
    stock: 3,
  })),
});
export const vase = hitOf({
  productRef: 'vase',
  title: 'Tall vase',
  variants: [{ sku: 'VASE', title: 'Tall vase', options: {}, unitMinor: 4_990, stock: 0 }],
});

const filters = {
  words: 'mug',
  categoryRefs: [],
  brands: [],
  facets: {},
  minMinor: null,
  maxMinor: null,
  inStock: false,
  sort: 'relevance' as const,
};

const search = products.search.outputs;

export function found(hits: readonly ProductHit[], more: { relaxed?: string[]; page?: number } = {}): Heard {
  const { relaxed = [], page = 0 } = more;
  return result(
    'found',
    search.found.parse({ hits, filters, page, hasMore: false, total: Math.max(1, hits.length), relaxed }),
  );
}
export function picked(
  hit: ProductHit,
  more: { sku?: string; quantity?: number; isWanted?: boolean } = {},
): Heard {
  const { sku = null, quantity = null, isWanted = false } = more;
  return result('picked', search.picked.parse({ hit, sku, quantity, isWanted }));
}
export const compared = (...hits: ProductHit[]) => result('compare', search.compare.parse({ hits }));
export const foundNone = result('none', search.none.parse({ filters }));
export const noWish = result('unclear');
export const similar = (...hits: ProductHit[]) =>
  result('found', products.similar.outputs.found.parse({ hits }));

export function categories(count: number): Heard {
  const all = Array.from({ length: count }, (_, at) => ({
    ref: `c${at}`,
    title: `Category ${at}`,
    count: 50 - at,
  }));
  return result('found', products.categories.outputs.found.parse({ categories: all }));
}

/** The shop tells the variants of products as the index did, but for what is changed. */
export function read(
  hits: readonly ProductHit[],
  changes: { [sku: string]: { unitMinor?: number; stock?: number | null } | null } = {},
): Heard {
  const variants = hits.flatMap(({ productRef, title, currency, variants: all }) =>
    all.flatMap((variant) => {
      const change = changes[variant.sku];
      if (change === null) return [];
      return [{ ...variant, ...change, currency, imageUrl: null, productRef, productTitle: title }];
    }),
  );
  return result('read', catalogue.readVariants.outputs.read.parse({ variants }));
}

export function customer(facts: { lastOrderAt?: string | null } = {}): Heard {
  const { lastOrderAt = '2026-09-03T12:00:00.000Z' } = facts;
  const one = {
    ref: 'cus_1',
    name: 'Marta Quinn',
    language: 'en',
    tier: null,
    orderCount: 3,
    boughtMinor: 90_000,
    currency: 'BRL',
    lastOrderAt,
    address: null,
  };
  return result('one', customers.find.outputs.one.parse({ customer: one }));
}
export const severalCustomers = result('several');

interface Line {
  sku: string;
  title: string;
  quantity: number;
  unitMinor: number;
}

/** A cart that the shop has summed up. */
export function cartOf(lines: readonly Line[], facts: Partial<Cart> = {}): Cart {
  const all = lines.map((line) => ({ ...line, totalMinor: line.quantity * line.unitMinor }));
  const subtotalMinor = all.reduce((sum, { totalMinor }) => sum + totalMinor, 0);
  const { discountMinor = 0 } = facts;
  return {
    ref: 'cart_1',
    currency: 'BRL',
    lines: all,
    coupon: null,
    shipping: null,
    subtotalMinor,
    discountMinor,
    shippingMinor: 0,
    totalMinor: subtotalMinor - discountMinor,
    ...facts,
  };
}

export const aMug: Line = { sku: 'MUG', title: 'Clay mug', quantity: 1, unitMinor: 4_990 };
export const aPlate: Line = { sku: 'PLATE', title: 'White plate', quantity: 2, unitMinor: 3_500 };

export const created = result('created', carts.create.outputs.created.parse({ cart: cartOf([]) }));
export const set = (...lines: Line[]) =>
  result('set', carts.setLine.outputs.set.parse({ cart: cartOf(lines) }));
export const tooFew = (available: number, ...lines: Line[]) =>
  result(
    'insufficientStock',
    carts.setLine.outputs.insufficientStock.parse({ available, cart: cartOf(lines) }),
  );
export const unknownVariant = (...lines: Line[]) =>
  result('unknownVariant', carts.setLine.outputs.unknownVariant.parse({ cart: cartOf(lines) }));
export const cartRead = (lines: readonly Line[], facts: Partial<Cart> = {}) =>
  result('found', carts.read.outputs.found.parse({ cart: cartOf(lines, facts) }));
export const cartOrdered = result(
  'ordered',
  carts.read.outputs.ordered.parse({ orderRef: 'o1', number: 'LP-1' }),
);
export const couponApplied = result(
  'applied',
  carts.applyCoupon.outputs.applied.parse({
    cart: cartOf([aMug], { coupon: { code: 'TEN' }, discountMinor: 499 }),
  }),
);
export const couponDropped = result(
  'applied',
  carts.applyCoupon.outputs.applied.parse({ cart: cartOf([aMug]) }),
);
export const couponRefused = (reason: string, minimumMinor: number | null = null) =>
  result('refused', carts.applyCoupon.outputs.refused.parse({ reason, minimumMinor }));
