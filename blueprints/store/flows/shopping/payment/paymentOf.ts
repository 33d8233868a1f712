import type { ShoppingContext } from '../context.ts';

/** @throws Error when nobody was asked to pay yet: a fault of the flow. */
export function paymentOf({ payment }: ShoppingContext): NonNullable<ShoppingContext['payment']> {
  if (payment === null) throw new Error('The till needs a request for payment here and has none');
  return payment;
}

/** What came in. @throws Error when nothing did: a fault of the flow. */
export function paidOf({ paid }: ShoppingContext): NonNullable<ShoppingContext['paid']> {
  if (paid === null) throw new Error('The till needs a payment here and has none');
  return paid;
}
