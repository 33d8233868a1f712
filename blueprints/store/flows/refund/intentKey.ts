import { orderOf } from '../shared/order.ts';
import type { RefundContext } from './context.ts';
import { lineOf } from './order.ts';

/** The business intent of an act on a line: 'return:LP-1042:line_1042_1'. Asking again gives the first receipt. */
export function lineKey(act: string, context: RefundContext, ...more: string[]): string {
  return [act, orderOf(context).number, lineOf(context).ref, ...more].join(':');
}

/** The same for what a person may want again after it surely did not happen: then it is a new intent, '…:2'. */
export function intentKey(act: string, context: RefundContext, ...more: string[]): string {
  const again = context.attempt > 1 ? [String(context.attempt)] : [];
  return lineKey(act, context, ...more, ...again);
}
