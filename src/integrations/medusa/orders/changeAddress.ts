import { SECOND_MS } from '../../../base/clock.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { addressRefused, toMedusa } from '../addresses.ts';
import { isUnknown, type Medusa } from '../connection.ts';
import { statusOf, versionOf } from './describeOrder.ts';
import { fetchOrder } from './medusaOrder.ts';
import { addressKey } from './marks.ts';
import { writeOrder } from './writeOrder.ts';

/** Medusa would change the address of a parcel that left: we look first. Its country stays what it was. */
export function changeAddress(medusa: Medusa): ConnectorOperation {
  return implement(orders.changeAddress, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ orderRef, address }, call) => {
      const order = await fetchOrder(medusa, orderRef, call.signal);
      if (isUnknown(order)) return { kind: 'done', outcome: 'none', output: {} };
      if (order.kind !== 'ok') return notDone(order);
      const status = statusOf(order.value);
      if (status !== 'placed' && status !== 'paid')
        return { kind: 'done', outcome: 'tooLate', output: { status } };
      const there = toMedusa(address, order.value.shipping_address?.phone ?? null);
      const json = { shipping_address: there, metadata: { [addressKey(call.reference)]: 'changed' } };
      const changed = await writeOrder(medusa, { orderRef, json }, call);
      if (changed.kind === 'sent') return changed;
      const refused = addressRefused(changed);
      return refused ? { kind: 'done', outcome: 'refused', output: refused } : notDone(changed);
    },
    lookUp: async ({ orderRef }, { reference, signal }) => {
      const order = await fetchOrder(medusa, orderRef, signal);
      if (isUnknown(order)) return { kind: 'absent' };
      if (order.kind !== 'ok') return cannotTell(order);
      if (order.value.metadata[addressKey(reference)] === undefined) return { kind: 'absent' };
      return { kind: 'done', outcome: 'changed', output: { version: versionOf(order.value) } };
    },
  });
}
