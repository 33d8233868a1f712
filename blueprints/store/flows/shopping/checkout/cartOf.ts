import type { Cart } from 'loopline/integration';
import type { ShoppingContext } from '../context.ts';

/** @throws Error when the flow asks for the cart before it has one: a fault of the flow, not of the customer. */
export function cartOf({ cart }: ShoppingContext): Cart {
  if (cart === null) throw new Error('The till needs a cart here and has none');
  return cart;
}

/** @throws Error when nothing was ordered yet: a fault of the flow. */
export function orderOf({ order }: ShoppingContext): NonNullable<ShoppingContext['order']> {
  if (order === null) throw new Error('The till needs an order here and has none');
  return order;
}

/** Every write to the cart is an intent of its own: what was written twice the same is written twice. */
export const cartKey = (act: string) => (context: ShoppingContext) =>
  `${act}:${cartOf(context).ref}:${context.edits}`;

/** What is asked for again after it surely did not happen is a new intent: '…:2'. */
export const orderKey = (act: string) => (context: ShoppingContext) =>
  [act, orderOf(context).ref, ...(context.attempt > 1 ? [String(context.attempt)] : [])].join(':');

/** The shop took the write, or refused it: the next one is another. */
export const written = ({ edits }: ShoppingContext) => ({ edits: edits + 1 });

/** It surely did not happen: when it is wanted again, it is a new intent. */
export const surelyNot = ({ attempt }: ShoppingContext) => ({ attempt: attempt + 1 });
