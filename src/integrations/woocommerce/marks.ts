import { textIn } from './wooObjects.ts';
import type { WooOrder } from './orders/wooOrder.ts';

/**
 * What Loopline writes at an order of WooCommerce, where there is no field for it. The names begin with '_', which
 * keeps them from what customers and people of the shop see.
 */

const STATE = '_loopline_state';
export const RATE = '_loopline_rate';
export const TAX_ID = '_loopline_tax_id';
export const DISTRICT = '_loopline_district';
const PAYMENT = '_loopline_payment';

export interface Meta {
  key: string;
  value: string;
}

/** Whose write was the last of its kind: our reference, written together with what it is about. */
export const markOf = (kind: MarkKind, reference: string): Meta => ({ key: keyOf(kind), value: reference });

type MarkKind =
  'create' | 'coupon' | 'buyer' | 'address' | 'shipping' | 'place' | 'paid' | 'cancel' | `line_${string}`;

const keyOf = (kind: MarkKind): string => `_loopline_${kind}`;

/** Whether the last write of this kind was made under this reference. */
export const isMarked = ({ meta_data: meta }: WooOrder, kind: MarkKind, reference: string): boolean =>
  textIn(meta, keyOf(kind))?.split(' ')[0] === reference;

/** The mark of a line says too at which price it was written, as the shop wrote that. */
export const lineMark = (sku: string, reference: string, price: string): Meta => ({
  key: keyOf(`line_${sku}`),
  value: `${reference} ${price}`,
});

/** The price at which a line was written; null: not by us. */
export const markedPrice = ({ meta_data: meta }: WooOrder, sku: string): string | null =>
  textIn(meta, keyOf(`line_${sku}`))?.split(' ')[1] || null;

export const CART: Meta = { key: STATE, value: 'cart' };
export const ORDER: Meta = { key: STATE, value: 'order' };

/** A cart of ours that nobody has ordered yet, neither here nor by hand in the shop. */
export const isCart = ({ status, meta_data: meta }: WooOrder): boolean =>
  status === 'pending' && textIn(meta, STATE) === 'cart';

/** What began as a cart of ours, whatever became of it. */
export const wasCart = ({ meta_data: meta }: WooOrder): boolean => textIn(meta, STATE) !== null;

/** Which payment of ours an order was paid with. */
export const payingWith = (paymentRef: string): Meta => ({ key: PAYMENT, value: paymentRef });
export const paidWith = ({ meta_data: meta }: WooOrder): string | null => textIn(meta, PAYMENT);

/** The reason of a refund: whose it is, of which line, and where the money went. */
export const refundReason = (reference: string, lineRef: string, refundRef: string): string =>
  `loopline ${reference} ${lineRef} ${refundRef}`;

export const isRefundOf = (reason: string | null | undefined, lineRef: string): boolean =>
  reason?.startsWith('loopline ') === true && reason.split(' ')[2] === lineRef;

/** A note has no field of its own for a reference: it stands at its end. */
export const noteOf = (text: string, reference: string): string => `${text}\n(${reference})`;
export const isNoteOf = (note: string, reference: string): boolean =>
  note.trimEnd().endsWith(`(${reference})`);
