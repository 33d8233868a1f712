import { SECOND_MS } from '../../../base/clock.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { addressRefused, OTHER_COUNTRY, toShopify } from '../addresses.ts';
import { declined, type Shopify } from '../connection.ts';
import { statusOf, versionOf } from './describeOrder.ts';
import { addressKey } from './orderMarks.ts';
import { fetchOrder } from './shopifyOrder.ts';
import { writeOrder } from './writeOrder.ts';

/** Shopify would change the address of a parcel that left: we look first. Delivery was paid for one country, so it stays there. */
export function changeAddress(shopify: Shopify): ConnectorOperation {
  return implement(orders.changeAddress, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ orderRef, address }, call) => {
      const order = await fetchOrder(shopify, orderRef, call.signal);
      if (order.kind !== 'ok') return notDone(order);
      if (!order.value) return { kind: 'done', outcome: 'none', output: {} };
      const status = statusOf(order.value);
      if (status !== 'placed' && status !== 'paid')
        return { kind: 'done', outcome: 'tooLate', output: { status } };
      const before = order.value.shippingAddress;
      if (before?.countryCodeV2 && before.countryCodeV2 !== address.country)
        return { kind: 'done', outcome: 'refused', output: OTHER_COUNTRY };
      const change = { shippingAddress: toShopify(address, before?.phone ?? null) };
      const mark = { key: addressKey(call.reference), value: 'changed' };
      const changed = await writeOrder(shopify, { id: orderRef, mark, change }, call);
      if (changed.kind === 'ok') return { kind: 'sent' };
      if (changed.kind !== 'declined') return notDone(changed);
      const refused = addressRefused(changed.errors);
      return refused ? { kind: 'done', outcome: 'refused', output: refused } : declined(changed.errors);
    },
    lookUp: async ({ orderRef }, { reference, signal }) => {
      const order = await fetchOrder(shopify, orderRef, signal);
      if (order.kind !== 'ok') return cannotTell(order);
      if (order.value?.marks.get(addressKey(reference)) === undefined) return { kind: 'absent' };
      return { kind: 'done', outcome: 'changed', output: { version: versionOf(order.value) } };
    },
  });
}
