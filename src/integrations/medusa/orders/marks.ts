import { z } from 'zod';
import type { MedusaOrder } from './medusaOrder.ts';

/** What Loopline writes at an order of Medusa, where there is no field for it. */

const PAYMENT = 'loopline_payment';

const paid = z.string().regex(/^\S+ \S/);

/** Which payment of ours an order was paid with. */
export function paidWith({ metadata }: MedusaOrder): { reference: string; paymentRef: string } | null {
  const text = paid.safeParse(metadata[PAYMENT]).data;
  if (text === undefined) return null;
  const space = text.indexOf(' ');
  return { reference: text.slice(0, space), paymentRef: text.slice(space + 1) };
}

export const payingWith = (reference: string, paymentRef: string) => ({
  [PAYMENT]: `${reference} ${paymentRef}`,
});

/** The note of a refund: whose it is, of which line, and where the money went. */
export const refundNote = (reference: string, lineRef: string, refundRef: string): string =>
  `loopline ${reference} ${lineRef} ${refundRef}`;

export const isRefundOf = (note: string | null | undefined, lineRef: string): boolean =>
  note?.startsWith('loopline ') === true && note.split(' ')[2] === lineRef;

export const noteKey = (reference: string): string => `loopline_note_${reference}`;

export const addressKey = (reference: string): string => `loopline_address_${reference}`;
