import { z } from 'zod';
import { addressRefusal, postalAddress } from './address.ts';
import { definePort, operation } from './definePort.ts';
import { currency, line, minor, nothing, optionalEmail, optionalLine, optionalPhone } from './fields.ts';
import { instant, positiveMinor, reference } from './fields.ts';

const cartLine = z.object({
  sku: line,
  title: line,
  quantity: z.int().min(1),
  /** Of one piece, as the shop counts it now. */
  unitMinor: minor,
  totalMinor: minor,
});

/** A cart as the shop shows it after a write: no sum is computed here. */
const cart = z.object({
  ref: reference,
  currency,
  lines: z.array(cartLine),
  coupon: z.object({ code: line }).nullable(),
  shipping: z.object({ rateRef: reference, title: line }).nullable(),
  subtotalMinor: minor,
  discountMinor: minor,
  shippingMinor: minor,
  totalMinor: minor,
});
export type Cart = z.output<typeof cart>;
export type CartLine = z.output<typeof cartLine>;

const shippingRate = z.object({
  rateRef: reference,
  title: line,
  priceMinor: minor,
  /** Days until it is there, as the shop promises them; null: it promises nothing. */
  days: z.object({ min: z.int().min(0), max: z.int().min(0) }).nullable(),
});
export type ShippingRate = z.output<typeof shippingRate>;

const changed = z.object({ cart });
const inCart = { cartRef: reference };

/** What a business asks of its shop before something is bought. */
export const carts = definePort('carts', {
  create: operation({
    effect: 'write',
    input: z.object({ currency, language: z.string().min(2).max(35) }),
    outcomes: { created: changed },
  }),

  /** `ordered`: it became an order; a cart becomes one order at most. */
  read: operation({
    effect: 'read',
    input: z.object(inCart),
    outcomes: { found: changed, ordered: z.object({ orderRef: reference, number: line }), none: nothing },
  }),

  /** `quantity` is how many shall be in the cart, not how many more; 0 takes it out. A refusal leaves the cart as it was. */
  setLine: operation({
    effect: 'write',
    input: z.object({ ...inCart, sku: line, quantity: z.int().min(0).max(10_000) }),
    outcomes: {
      set: changed,
      insufficientStock: z.object({ available: z.int().min(0), cart }),
      unknownVariant: changed,
      none: nothing,
    },
    mismatch: ({ sku, quantity }, { outcome, output }) => {
      if (outcome !== 'set') return null;
      const there = output.cart.lines.find((each) => each.sku === sku)?.quantity ?? 0;
      return there === quantity ? null : `${there} are in the cart instead of ${quantity}`;
    },
  }),

  /** `code` null takes the coupon out. */
  applyCoupon: operation({
    effect: 'write',
    input: z.object({ ...inCart, code: optionalLine }),
    outcomes: {
      applied: changed,
      refused: z.object({
        reason: z.enum(['unknown', 'expired', 'minimum', 'notApplicable', 'used', 'other']),
        minimumMinor: positiveMinor.nullable().default(null),
      }),
      none: nothing,
    },
  }),

  setBuyer: operation({
    effect: 'write',
    input: z.object({
      ...inCart,
      name: line,
      phone: optionalPhone,
      email: optionalEmail,
      /** What the invoice is written on, where a country asks for it. */
      taxId: optionalLine,
    }),
    outcomes: {
      set: changed,
      refused: z.object({ field: z.enum(['name', 'phone', 'email', 'taxId']) }),
      none: nothing,
    },
  }),

  setAddress: operation({
    effect: 'write',
    input: z.object({ ...inCart, address: postalAddress }),
    outcomes: { set: changed, refused: addressRefusal, none: nothing },
  }),

  /** The ways to the address of the cart, cheapest first. */
  listShipping: operation({
    effect: 'read',
    input: z.object(inCart),
    outcomes: {
      rates: z.object({ rates: z.array(shippingRate).min(1) }),
      notDelivered: nothing,
      none: nothing,
    },
  }),

  chooseShipping: operation({
    effect: 'write',
    input: z.object({ ...inCart, rateRef: reference }),
    outcomes: { set: changed, unknownRate: nothing, none: nothing },
  }),

  /**
   * Makes an order of it that waits for its payment, once. `expectedTotalMinor` is what the contact agreed to: when the
   * shop asks for another sum nothing is ordered (`changed`). `hosted`: this shop lets nobody else take orders; the
   * contact pays on its own page.
   */
  placeOrder: operation({
    effect: 'write',
    input: z.object({ ...inCart, expectedTotalMinor: minor, currency }),
    outcomes: {
      placed: z.object({ orderRef: reference, number: line, totalMinor: minor, currency }),
      hosted: z.object({ url: z.url(), expiresAt: instant.nullable() }),
      changed,
      outOfStock: z.object({ skus: z.array(line).min(1), cart }),
      incomplete: z.object({ missing: z.array(z.enum(['lines', 'buyer', 'address', 'shipping'])).min(1) }),
      none: nothing,
    },
    mismatch: (asked, { outcome, output }) => {
      if (outcome !== 'placed') return null;
      if (output.totalMinor === asked.expectedTotalMinor && output.currency === asked.currency) return null;
      return `ordered for ${output.totalMinor} ${output.currency} instead of ${asked.expectedTotalMinor} ${asked.currency}`;
    },
  }),
});
