import { paymentChange } from 'loopline/integration';
import type { Notice } from 'loopline/flow';
import type { ShoppingContext } from '../context.ts';

/**
 * The payment, or the no of the bank, that the provider tells of was read already: nothing moves, nobody is bothered, and
 * nothing is said twice.
 */
export function isPaymentKnown({ paid, declined }: ShoppingContext, { name, output }: Notice): boolean {
  if (name !== 'paymentChanged') return false;
  const change = paymentChange.safeParse(output).data;
  if (change?.status === 'failed') return change.code !== null && change.code === declined;
  return change?.status === 'paid' && paid !== null && change.paymentRef === paid.paymentRef;
}
