import { paymentChange } from 'loopline/integration';
import type { Notice } from 'loopline/flow';
import type { ShoppingContext } from '../context.ts';

/** The payment that the provider tells of was read already: nothing moves, and nobody is bothered. */
export function isPaymentKnown({ paid }: ShoppingContext, { name, output }: Notice): boolean {
  if (name !== 'paymentChanged') return false;
  const change = paymentChange.safeParse(output).data;
  return change?.status === 'paid' && paid !== null && change.paymentRef === paid.paymentRef;
}
