import { RETURNS, ATTRIBUTES, UNDOES } from '../orders/attributes.ts';
import { part, type CommitPart } from './commitPart.ts';

/** What was sold, in the very commit of the turn that was told of it: once, however often it is told. */
export const ORDER_PARTS: CommitPart[] = [
  part('orders_attributed', 'orders_told', ATTRIBUTES),
  part('orders_returned_to', 'orders_returned', RETURNS),
  part('returns_undone', 'orders_returned', UNDOES),
];
