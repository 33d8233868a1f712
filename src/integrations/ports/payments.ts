import { z } from 'zod';
import { definePort, operation } from './definePort.ts';
import { currency, instant, line, minor, nothing, optionalEmail, optionalLine } from './fields.ts';
import { positiveMinor, reference } from './fields.ts';

/** What became of a payment, whole. `captured` may have been refunded in part: see refundedMinor. */
const paymentStatus = z.enum(['pending', 'captured', 'refunded', 'cancelled', 'failed']);
export type PaymentStatus = z.output<typeof paymentStatus>;

/**
 * Why a provider will not refund. over: more than is left · already: nothing is left · notCaptured: no money came in
 * disputed: a chargeback is open · instrument: the card or account cannot take it · noFunds: our balance · other: see code
 */
const refundRefusal = z.enum([
  'over',
  'already',
  'notCaptured',
  'disputed',
  'instrument',
  'noFunds',
  'other',
]);
export type RefundRefusal = z.output<typeof refundRefusal>;

const refund = z.object({ refundRef: reference, paymentRef: reference, minor, currency });

/** How one may pay. `instantTransfer`: by a code that is pasted into a bank's app, such as Pix. */
const paymentMethod = z.enum(['card', 'instantTransfer']);
export type PaymentMethod = z.output<typeof paymentMethod>;

const paid = z.object({ requestRef: reference, paymentRef: reference, minor: positiveMinor, currency });

/** What a business asks of its payment provider. */
export const payments = definePort('payments', {
  read: operation({
    effect: 'read',
    input: z.object({ paymentRef: reference }),
    outcomes: {
      found: z.object({ capturedMinor: minor, refundedMinor: minor, currency, status: paymentStatus }),
      none: nothing,
    },
  }),

  /**
   * Gives money of one order line back to where it came from. `lineLimitMinor`: what of the line may be given back
   * in all; the allocation is checked by the outbox before the call. `pending`: accepted, the bank takes its time;
   * a later webhook leads to `payments.readRefund`.
   *
   * A whole payment goes back with `lineRef` = `paymentRef` and `minor` = `lineLimitMinor` = what came in: for an order
   * that cannot be paid any more (`orders.markPaid` says notPayable), or that was paid twice (otherwisePaid). The payment
   * is its own line then, so two payments of one order do not stand in each other's way, and no payment gives back more
   * than came in.
   */
  refund: operation({
    effect: 'money',
    input: z
      .object({
        paymentRef: reference,
        orderRef: reference,
        lineRef: reference,
        minor: positiveMinor,
        lineLimitMinor: positiveMinor,
        currency,
        reason: line,
      })
      .refine((asked) => asked.minor <= asked.lineLimitMinor, 'minor within lineLimitMinor'),
    outcomes: {
      refunded: refund.extend({ status: z.enum(['succeeded', 'pending']) }),
      refused: z.object({ reason: refundRefusal, code: line }),
    },
    mismatch: (asked, { outcome, output }) => {
      if (outcome === 'refused') return null;
      if (output.paymentRef !== asked.paymentRef) return 'another payment was refunded';
      if (output.minor === asked.minor && output.currency === asked.currency) return null;
      return `${output.minor} ${output.currency} were refunded instead of ${asked.minor} ${asked.currency}`;
    },
  }),

  readRefund: operation({
    effect: 'read',
    input: z.object({ refundRef: reference }),
    outcomes: {
      succeeded: refund,
      pending: refund,
      /** The money did not arrive and is back with us; `reason` is the provider's code. */
      failed: refund.extend({ reason: line }),
      none: nothing,
    },
  }),

  /**
   * A page on which the contact pays an order, or a code for their bank. Nothing is taken by it: that it was paid is
   * known from `payments.readRequest` alone. Every change of it is told to the loops that asked, as
   * `notice.paymentChanged`: see `paymentChange`. `expiresAt`: an hour to 23 hours from now; providers take no more.
   */
  request: operation({
    effect: 'write',
    input: z.object({
      orderRef: reference,
      orderNumber: line,
      minor: positiveMinor,
      currency,
      method: paymentMethod,
      expiresAt: instant,
      payerName: optionalLine,
      payerEmail: optionalEmail,
    }),
    outcomes: {
      requested: z.object({
        requestRef: reference,
        url: z.url(),
        /** What is pasted into the bank's app; null: there is only the page. */
        code: z.string().min(1).max(2_000).nullable(),
        expiresAt: instant,
      }),
      refused: z.object({ reason: z.enum(['amount', 'currency', 'method', 'other']), code: line }),
    },
  }),

  /** `paid` tells what came in. `failed`: an attempt was declined, another may follow until the request expires. */
  readRequest: operation({
    effect: 'read',
    input: z.object({ requestRef: reference }),
    outcomes: {
      open: nothing,
      paid,
      failed: z.object({ code: line }),
      expired: nothing,
      cancelled: nothing,
      none: nothing,
    },
    mismatch: ({ requestRef }, { outcome, output }) =>
      outcome !== 'paid' || output.requestRef === requestRef ? null : 'another request was paid',
  }),

  /** Nobody can pay it any more, unless somebody has. */
  cancelRequest: operation({
    effect: 'write',
    input: z.object({ requestRef: reference }),
    outcomes: { cancelled: nothing, paid, none: nothing },
  }),
});

/**
 * What `notice.paymentChanged` tells, read from the provider, once for each change of a request that the loop made.
 * paid: the money is there · refunded: it came, and went back before anybody heard of it · failed: an attempt was
 * declined, another may follow · expired, cancelled: nobody can pay it any more.
 * `paymentRef`, `minor` and `currency` are of the money that came in; null when none did. Only `paid` and `refunded`
 * are told of a request that the loop has since put another in the place of.
 */
export const paymentChange = z.object({
  requestRef: reference,
  status: z.enum(['paid', 'refunded', 'failed', 'expired', 'cancelled']),
  paymentRef: reference.nullable(),
  minor: positiveMinor.nullable(),
  currency: currency.nullable(),
  /** Why an attempt was declined, in the provider's code; null for all else. */
  code: line.nullable(),
});
export type PaymentChange = z.output<typeof paymentChange>;
