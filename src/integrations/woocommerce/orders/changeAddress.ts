import { SECOND_MS } from '../../../base/clock.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { orders } from '../../ports/orders.ts';
import { addressRefused, toWoo } from '../addresses.ts';
import { isUnknown, type Woo } from '../connection.ts';
import { DISTRICT, isCart, isMarked, markOf } from '../marks.ts';
import { checkAddress } from '../storeCart.ts';
import { statusOf, versionOf } from './describeOrder.ts';
import { fetchOrder } from './wooOrder.ts';
import { writeOrder } from './writeOrder.ts';

const OTHER_COUNTRY = {
  kind: 'done',
  outcome: 'refused',
  output: { field: 'country', reason: 'other' },
} as const;

/** WooCommerce would change the address of a parcel that left: we look first. Its country stays what it was. */
export function changeAddress(woo: Woo): ConnectorOperation {
  return implement(orders.changeAddress, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async ({ orderRef, address }, call) => {
      const order = await fetchOrder(woo, orderRef, call.signal);
      if (isUnknown(order)) return { kind: 'done', outcome: 'none', output: {} };
      if (order.kind !== 'ok') return notDone(order);
      if (isCart(order.value)) return { kind: 'done', outcome: 'none', output: {} };
      const status = statusOf(order.value);
      if (status !== 'placed' && status !== 'paid')
        return { kind: 'done', outcome: 'tooLate', output: { status } };
      if (order.value.shipping.country !== '' && order.value.shipping.country !== address.country)
        return OTHER_COUNTRY;
      const to = toWoo(address);
      const wrong = await checkAddress(woo, to, call.signal);
      if (wrong) {
        const refused = addressRefused(wrong);
        return refused ? { kind: 'done', outcome: 'refused', output: refused } : notDone(wrong);
      }
      const marks = [markOf('address', call.reference), { key: DISTRICT, value: address.district ?? '' }];
      const changed = await writeOrder(woo, { orderRef, json: { shipping: to, meta_data: marks } }, call);
      return changed.kind === 'sent' ? changed : notDone(changed);
    },
    lookUp: async ({ orderRef }, { reference, signal }) => {
      const order = await fetchOrder(woo, orderRef, signal);
      if (isUnknown(order)) return { kind: 'absent' };
      if (order.kind !== 'ok') return cannotTell(order);
      if (!isMarked(order.value, 'address', reference)) return { kind: 'absent' };
      return { kind: 'done', outcome: 'changed', output: { version: versionOf(order.value) } };
    },
  });
}
