import { CONTROL_PREFIX } from '../faultHooks.ts';
import { isRecord } from '../json.ts';
import { peerControls } from '../peer.ts';
import type { Room } from '../peer.ts';
import { notFound, openRestPeer } from '../rest.ts';
import { addReadRoutes } from './readRoutes.ts';
import type { Shop, ShopOptions } from './shop.ts';
import { openShopState } from './state.ts';
import type { ShopState } from './state.ts';
import { addWriteRoutes } from './writeRoutes.ts';

/** Starts the shop. */
export async function startShop(
  room: Room,
  options: ShopOptions,
): Promise<{ shop: Shop; stop(): Promise<void> }> {
  const peer = openRestPeer(room, { name: 'shop', ...options });
  const state = openShopState(peer);
  addReadRoutes(state);
  addWriteRoutes(state);
  const shop = shopControls(state);
  peer.app.post<{ Params: { name: string } }>(`${CONTROL_PREFIX}/orders/:name`, async (request) =>
    shop.changeOrder(request.params.name, isRecord(request.body) ? request.body : {}),
  );
  await peer.listen();
  return { shop: { ...shop, url: peer.url() }, stop: () => peer.stop() };
}

function shopControls(state: ShopState): Shop {
  const order: Shop['order'] = (name) => state.orders.find(name) ?? state.orders.newest({ number: name });
  return {
    ...peerControls(state.peer),
    addCustomer: (customer) => state.customers.put(customer),
    addOrder: (added) => state.orders.put(added),
    addVariant: (variant) => state.variants.put(variant),
    setPolicy: (policy) => state.policies.put(policy),
    order,
    customer: (id) => state.customers.find(id),
    orders: () => state.orders.list(),
    writes: () => state.writes.list(),
    changeOrder: (name, change) => {
      const known = order(name);
      if (known === null) throw notFound('order', name);
      const changed = { ...known, ...change, id: known.id, version: known.version + 1 };
      state.orders.put(changed);
      return changed;
    },
  };
}
