import { SECOND_MS } from '../../../base/clock.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { isUnknown, type Medusa } from '../connection.ts';
import { fetchOrder } from './medusaOrder.ts';
import { noteKey } from './marks.ts';
import { writeOrder } from './writeOrder.ts';

/** Medusa has no notes at an order: people read it in its metadata. */
export function addNote(medusa: Medusa): ConnectorOperation {
  return implement(orders.addNote, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ orderRef, text }, call) => {
      const json = { metadata: { [noteKey(call.reference)]: text } };
      const noted = await writeOrder(medusa, { orderRef, json }, call);
      if (isUnknown(noted)) return { kind: 'done', outcome: 'none', output: {} };
      return noted.kind === 'sent' ? noted : notDone(noted);
    },
    lookUp: async ({ orderRef, text }, { reference, signal }) => {
      const order = await fetchOrder(medusa, orderRef, signal);
      if (isUnknown(order)) return { kind: 'absent' };
      if (order.kind !== 'ok') return cannotTell(order);
      if (order.value.metadata[noteKey(reference)] !== text) return { kind: 'absent' };
      return { kind: 'done', outcome: 'noted', output: {} };
    },
  });
}
