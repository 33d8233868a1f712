import type { Order } from 'loopline/integration';
import type { OrderMatter } from './matter.ts';
import { keptOrder } from './order.ts';

/** The order is the customer's, and this is how it is known. */
export function theirs(order: Order, proof: OrderMatter['proof']): Partial<OrderMatter> {
  return { order: keptOrder(order), proof };
}

/** No order, or none of theirs: what was tried proves nothing about the next number. */
export function missed({ misses }: Pick<OrderMatter, 'misses'>): Partial<OrderMatter> {
  return { misses: misses + 1, proofEmail: null };
}
