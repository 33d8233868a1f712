import { uuidOf } from '../uuidOf.ts';
import type { ShopifyOrder } from './shopifyOrder.ts';

/** What Loopline writes at an order of Shopify, where there is no field for it. */

/** The key of a metafield: which payment of ours the order was paid with. */
export const PAYMENT = 'payment';

export const paidWith = ({ marks }: ShopifyOrder): string | null => marks.get(PAYMENT) ?? null;

export const noteKey = (reference: string): string => `note_${uuidOf(reference)}`;
export const addressKey = (reference: string): string => `address_${uuidOf(reference)}`;

/** The note of a refund: whose it is, of which line, and where the money went. */
export const refundNote = (reference: string, lineRef: string, refundRef: string): string =>
  `loopline ${uuidOf(reference)} ${lineRef} ${refundRef}`;

export const isNoteOf = (note: string | null, reference: string): boolean =>
  note?.startsWith(`loopline ${uuidOf(reference)} `) === true;

export const isRefundOf = (note: string | null, lineRef: string): boolean =>
  note?.startsWith('loopline ') === true && note.split(' ')[2] === lineRef;
