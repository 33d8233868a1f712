import { z } from 'zod';
import { definePort, operation } from './definePort.ts';
import { currency, line, minor, nothing, positiveMinor, reference } from './fields.ts';

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
});
