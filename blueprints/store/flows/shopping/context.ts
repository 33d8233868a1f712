import { z } from 'zod';
import type { FlowInput } from 'loopline/flow';
import { carts, customers, products } from 'loopline/integration';
import { keptAtTill, nothingAtTill } from './checkout/kept.ts';
import { keptHit } from './hit.ts';

const cart = carts.create.outputs.created.shape.cart;
const customer = customers.find.outputs.one.shape.customer;
const category = products.categories.outputs.found.shape.categories.element;
const rate = carts.listShipping.outputs.rates.shape.rates.element;
const address = carts.setAddress.input.shape.address;
const filters = products.search.outputs.found.shape.filters;

/** Where the shopping goes on once what was said is taken: by the words themselves, or straight to a place. `look`: to the categories when the words name nothing. */
const GOALS = ['search', 'look', 'browse', 'cart', 'checkout'] as const;

/** One line that is to be put into the cart: more of it than is there already. */
const wanted = z.object({ sku: z.string(), quantity: z.number().int() });

/** What is different since it was shown. `now` null: it is not sold any more. */
const change = z.object({
  sku: z.string(),
  title: z.string(),
  was: z.number(),
  now: z.number().nullable(),
  isSoldOut: z.boolean(),
});
export type Change = z.infer<typeof change>;

export const contextSchema = z.object({
  protocolNumber: z.string(),
  contact: z.object({
    name: z.string().nullable(),
    phone: z.string().nullable(),
    /** Only an address that was proved to be theirs. */
    email: z.string().nullable(),
  }),
  /** BCP 47: what the catalogue is asked in. */
  language: z.string(),
  /** Who they are to the shop; null: nobody that it knows, or not surely one. */
  customer: customer.nullable(),

  /** As they wrote it. */
  wish: z.string().nullable(),
  goal: z.enum(GOALS),
  /** How many of a line, as they wrote it; null once it was judged. */
  count: z.string().nullable(),
  /** The words were said while one product was looked at: they are about it. */
  isFocused: z.boolean(),
  /** Where the search stands that "cheaper" and "the second" go on from. */
  last: z.object({ filters, page: z.number().int(), shownRefs: z.array(z.string()) }).nullable(),
  /** What a search had to let go of to find anything. */
  relaxed: z.array(z.string()),
  categories: z.array(category),
  categoryPage: z.number().int(),
  /** What was shown last, as the index told it. */
  hits: z.array(keptHit),
  product: keptHit.nullable(),
  /** When its prices were read from the shop (ISO). */
  productAt: z.string().nullable(),
  /** What was chosen of the product's options so far: `{ size: 'M' }`. */
  chosen: z.record(z.string(), z.string()),
  sku: z.string().nullable(),
  /** How many they want; null: they did not say. */
  quantity: z.number().nullable(),
  /** They want it in the cart, and not only to see it. */
  isWanted: z.boolean(),

  /** As the shop showed it last. */
  cart: cart.nullable(),
  /** What still has to be put into it, and taken out of it, one after the other. */
  waiting: z.array(wanted),
  leaving: z.array(z.string()),
  /** What waited is a basket that was filled elsewhere: at its end the whole cart is shown. */
  isBasket: z.boolean(),
  /** Lines that could not be put in, or not all of it. `left` null: it is not sold. `title` null: not read yet. */
  missed: z.array(
    z.object({ sku: z.string(), title: z.string().nullable(), left: z.number().int().nullable() }),
  ),
  /** Raised with every write to the cart: each is an intent of its own. */
  edits: z.number().int(),
  /** The line that is being changed. */
  lineSku: z.string().nullable(),
  /** How many there are when there are too few. */
  available: z.number().int().nullable(),
  coupon: z.string().nullable(),
  /** Why the shop did not take the coupon, and from which sum on it would. */
  refusal: z.object({ reason: z.string(), minimumMinor: z.number().nullable() }).nullable(),
  /** What the contact was shown that a piece costs. */
  seen: z.record(z.string(), z.number()),
  /** When that was read from the shop (ISO). */
  seenAt: z.string().nullable(),
  changes: z.array(change),
  /** How often words were no wish for a product. */
  misses: z.number().int(),

  buyer: z
    .object({ name: z.string(), email: z.string().nullable(), taxId: z.string().nullable() })
    .nullable(),
  address: address.nullable(),
  rates: z.array(rate),
  rateRef: z.string().nullable(),
  order: z
    .object({ ref: z.string(), number: z.string(), totalMinor: z.number(), currency: z.string() })
    .nullable(),
  payment: z
    .object({
      requestRef: z.string(),
      url: z.string().nullable(),
      code: z.string().nullable(),
      method: z.string(),
      expiresAt: z.string().nullable(),
      paymentRef: z.string().nullable(),
    })
    .nullable(),
  /** Raised when an act surely did not happen and is wanted again: the next one is a new intent. */
  attempt: z.number().int(),
  /** Why the last act did not happen. */
  trouble: z.string().nullable(),
  ...keptAtTill,
});

export type ShoppingContext = z.infer<typeof contextSchema>;

export function openingContext({ protocolNumber, contact, slots }: FlowInput): ShoppingContext {
  const { name, phone, email, language, proofLevel } = contact;
  const told = toldBy(slots);
  return {
    protocolNumber,
    contact: { name, phone, email: proofLevel > 0 ? email : null },
    language,
    customer: null,
    ...nothingFound,
    ...nothingPicked,
    ...nothingInCart,
    categories: [],
    categoryPage: 0,
    misses: 0,
    buyer: null,
    address: null,
    rates: [],
    rateRef: null,
    order: null,
    payment: null,
    attempt: 1,
    trouble: null,
    ...nothingAtTill,
    ...told,
    isBasket: told.waiting.length > 0,
  };
}

/** More of one thing no shop is asked for. */
export const MOST_PIECES = 10_000;

const toldSchema = z.object({
  wish: z.string().min(1).nullable().catch(null),
  goal: z.enum(GOALS).catch('search'),
  quantity: z.int().min(1).max(MOST_PIECES).nullable().catch(null),
  /** Of a catalogue order; a line of no piece or less says nothing. */
  waiting: z
    .array(z.object({ sku: z.string().min(1), quantity: z.number() }))
    .catch([])
    .transform((lines) =>
      lines
        .filter(({ quantity }) => quantity >= 1)
        .map(({ sku, quantity }) => ({ sku, quantity: Math.min(Math.trunc(quantity), MOST_PIECES) })),
    ),
});

/** What words told beside themselves: where they lead to, how many, the lines of a catalogue order. */
export function toldBy(slots: object): z.infer<typeof toldSchema> {
  return toldSchema.parse(slots);
}

const nothingFound = {
  wish: null,
  goal: 'search' as const,
  isFocused: false,
  last: null,
  relaxed: [],
  hits: [],
};

const nothingPicked = {
  product: null,
  productAt: null,
  chosen: {},
  sku: null,
  quantity: null,
  isWanted: false,
};

const nothingInCart = {
  cart: null,
  waiting: [],
  leaving: [],
  isBasket: false,
  missed: [],
  edits: 0,
  lineSku: null,
  count: null,
  available: null,
  coupon: null,
  refusal: null,
  seen: {},
  seenAt: null,
  changes: [],
};
