import { SECOND_MS } from '../../../base/clock.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { declined, type Shopify } from '../connection.ts';
import { noteKey } from './orderMarks.ts';
import { fetchOrder } from './shopifyOrder.ts';
import { writeOrder } from './writeOrder.ts';

/** Characters of the one note that an order has. Source: Admin API 2026-07, Order.note. */
const MOST = 5_000;

/** An order has one note: ours stands below what was written before. */
export function addNote(shopify: Shopify): ConnectorOperation {
  return implement(orders.addNote, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ orderRef, text }, call) => {
      const order = await fetchOrder(shopify, orderRef, call.signal);
      if (order.kind !== 'ok') return notDone(order);
      if (!order.value) return { kind: 'done', outcome: 'none', output: {} };
      const note = [order.value.note, text].filter(Boolean).join('\n');
      if (note.length > MOST) return { kind: 'refused', reason: 'note_too_long' };
      const mark = { key: noteKey(call.reference), value: 'noted' };
      const noted = await writeOrder(shopify, { id: orderRef, mark, change: { note } }, call);
      if (noted.kind === 'ok') return { kind: 'sent' };
      return noted.kind === 'declined' ? declined(noted.errors) : notDone(noted);
    },
    lookUp: async ({ orderRef }, { reference, signal }) => {
      const order = await fetchOrder(shopify, orderRef, signal);
      if (order.kind !== 'ok') return cannotTell(order);
      if (order.value?.marks.get(noteKey(reference)) === undefined) return { kind: 'absent' };
      return { kind: 'done', outcome: 'noted', output: {} };
    },
  });
}
