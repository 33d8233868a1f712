import { z } from 'zod';
import { isPerson } from '../isPerson.ts';
import { definePort, operation, operationFrom } from './definePort.ts';
import { currency, instant, line, minor, nothing, optionalEmail, optionalLine } from './fields.ts';
import { optionalPhone, positiveMinor, quantity, reference } from './fields.ts';

/** `other` is a state of the shop that has no word here; a flow treats it as not eligible. */
const orderStatus = z.enum([
  'placed',
  'paid',
  'packed',
  'shipped',
  'delivered',
  'cancelled',
  'returned',
  'other',
]);

const orderLine = z.object({
  ref: reference,
  sku: z.string(),
  title: line,
  quantity,
  /** Price of one piece, tax included. */
  unitMinor: minor,
  /** What of this line has not been given back yet. */
  refundableMinor: minor,
  finalSale: z.boolean(),
});

const order = z.object({
  ref: reference,
  /** The number that the customer knows: 'LP-1042'. */
  number: line,
  status: orderStatus,
  placedAt: instant,
  deliveredAt: instant.nullable(),
  currency,
  /** The payment it was paid with; null when nothing was paid through a payment provider. */
  paymentRef: reference.nullable(),
  /** Masked: enough for a person to recognise, too little to pass on. 'm•••@example.com', '•••0001'. */
  customer: z.object({
    ref: reference,
    name: z.string(),
    emailMasked: z.string().nullable(),
    phoneMasked: z.string().nullable(),
  }),
  lines: z.array(orderLine),
  totalMinor: minor,
  /** The shop's own version of the order; a write with an older one is `stale`. */
  version: z.string(),
});

export type Order = z.output<typeof order>;
export type OrderLine = z.output<typeof orderLine>;
export type OrderStatus = z.output<typeof orderStatus>;

/** An order with the phones and e-mails on it, in full. It never leaves the port. */
const candidate = z.object({ order, phones: z.array(z.string()), emails: z.array(z.string()) });
const candidates = { candidates: z.object({ found: z.array(candidate) }) };

type Candidate = z.output<typeof candidate>;

/** A chat can show ten rows. */
const MOST_ORDERS = 10;

const exchangeInput = z.object({
  orderRef: reference,
  lineRef: reference,
  quantity,
  /** What the customer wants instead; null: the same again. */
  wantedSku: optionalLine,
  wish: z.string().max(2_000).nullable().default(null),
  reason: line,
});

/** What a business asks of its shop. */
export const orders = definePort('orders', {
  /**
   * The orders of a person, newest first, ten at most. Only those whose phone or e-mail is really the one asked for,
   * or whose customer is `contactRef`, whatever a loose search of the shop gave.
   */
  find: operationFrom({
    effect: 'read',
    input: z
      .object({ phone: optionalPhone, email: optionalEmail, contactRef: reference.nullable().default(null) })
      .refine(
        ({ phone, email, contactRef }) => phone || email || contactRef,
        'a phone, e-mail or contactRef',
      ),
    outcomes: {
      one: z.object({ order }),
      several: z.object({ orders: z.array(order), more: z.boolean() }),
      none: nothing,
    },
    answers: candidates,
    conclude: (input, { output }) => {
      const own = output.found.filter(
        (one) => isPerson(one, input) || one.order.customer.ref === input.contactRef,
      );
      const found = own.map((one) => one.order).sort((a, b) => b.placedAt.localeCompare(a.placedAt));
      const [first] = found;
      if (!first) return { outcome: 'none', output: {} };
      if (found.length === 1) return { outcome: 'one', output: { order: first } };
      const more = found.length > MOST_ORDERS;
      return { outcome: 'several', output: { orders: found.slice(0, MOST_ORDERS), more } };
    },
  }),

  /**
   * The order with a number, and whether it is of the person with this phone or this e-mail: one that fits is enough,
   * so pass only what was proved, or what shall prove it. Say nothing of an order that does not belong to the contact.
   */
  findByNumber: operationFrom({
    effect: 'read',
    input: z.object({ number: line, phone: optionalPhone, email: optionalEmail }),
    outcomes: { found: z.object({ order, belongsToContact: z.boolean() }), none: nothing },
    answers: candidates,
    conclude: (input, { output }) => {
      const one = withNumber(output.found, input.number);
      if (!one) return { outcome: 'none', output: {} };
      return { outcome: 'found', output: { order: one.order, belongsToContact: isPerson(one, input) } };
    },
  }),

  read: operation({
    effect: 'read',
    input: z.object({ orderRef: reference }),
    outcomes: { found: z.object({ order }), none: nothing },
  }),

  /** Writes into the shop that a line was refunded, after the money moved. `version` guards against a newer change. */
  markRefunded: operation({
    effect: 'write',
    input: z.object({
      orderRef: reference,
      lineRef: reference,
      minor: positiveMinor,
      currency,
      refundRef: reference,
      version: z.string().nullable().default(null),
    }),
    outcomes: { marked: z.object({ version: z.string() }), alreadyMarked: nothing, stale: nothing },
  }),

  /** `number`: of the order that replaces the line, when the shop makes one. `notPossible`: nothing left, out of stock. */
  requestExchange: operation({
    effect: 'write',
    input: exchangeInput,
    outcomes: {
      created: z.object({ exchangeRef: reference, number: line.nullable() }),
      notPossible: z.object({ reason: line }),
    },
  }),

  /** `moneyReturned`: some shops give captured money back by themselves; then no refund may follow. */
  cancel: operation({
    effect: 'write',
    input: z.object({ orderRef: reference, reason: line }),
    outcomes: {
      cancelled: z.object({ moneyReturned: z.boolean() }),
      notCancellable: z.object({ reason: line }),
    },
  }),
});

/** 'lp 1042' and '#LP-1042' are one number; '1042' alone is it too when no other order has these digits. */
function withNumber(found: Candidate[], number: string): Candidate | null {
  const asked = plainNumber(number);
  const exact = found.find(({ order }) => plainNumber(order.number) === asked);
  if (exact || !/^\d+$/.test(asked)) return exact ?? null;
  const [one, ...others] = found.filter(({ order }) => order.number.replace(/\D/g, '') === asked);
  return one && others.length === 0 ? one : null;
}

function plainNumber(number: string): string {
  return number.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
