import { z } from 'zod';
import { isPerson } from '../isPerson.ts';
import { addressRefusal, postalAddress } from './address.ts';
import { definePort, operation, operationFrom } from './definePort.ts';
import { currency, line, nothing, optionalEmail, optionalLine } from './fields.ts';
import { optionalPhone, positiveMinor, quantity, reference } from './fields.ts';
import { order, orderStatus } from './order.ts';

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

  /** Writes into the shop that an order was paid, after the money came in. `otherwisePaid`: another payment was there first. */
  markPaid: operation({
    effect: 'write',
    input: z.object({ orderRef: reference, paymentRef: reference, minor: positiveMinor, currency }),
    outcomes: {
      marked: z.object({ version: z.string() }),
      otherwisePaid: z.object({ paymentRef: reference }),
      /** It cannot be paid any more: cancelled, or for another sum. The money must go back. */
      notPayable: z.object({ reason: line }),
      none: nothing,
    },
  }),

  /** Where a parcel goes that has not been handed over yet. */
  changeAddress: operation({
    effect: 'write',
    input: z.object({ orderRef: reference, address: postalAddress }),
    outcomes: {
      changed: z.object({ version: z.string() }),
      refused: addressRefusal,
      tooLate: z.object({ status: orderStatus }),
      none: nothing,
    },
  }),

  /** Something that people of the shop shall read at the order. */
  addNote: operation({
    effect: 'write',
    input: z.object({ orderRef: reference, text: z.string().min(1).max(10_000) }),
    outcomes: { noted: nothing, none: nothing },
  }),

  /** The invoice as a document: `fileIds` holds it once the outbox has kept it. */
  readInvoice: operation({
    effect: 'read',
    input: z.object({ orderRef: reference }),
    outcomes: {
      found: z.object({ number: line, fileIds: z.array(z.string()).default([]) }),
      notIssued: nothing,
      none: nothing,
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
