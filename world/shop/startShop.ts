import { peerControls } from '../peer.ts';
import type { Room } from '../peer.ts';
import { notFound, openRestPeer } from '../rest.ts';
import { changeGood, goodNamed, removeProduct, removeVariant, sellCatalogue } from './goods.ts';
import { addGoodsRoutes } from './goodsRoutes.ts';
import { addReadRoutes } from './readRoutes.ts';
import type { Shop, ShopOptions } from './shop.ts';
import { addShopControlRoutes } from './shopControlRoutes.ts';
import { openShopState } from './state.ts';
import type { ShopState } from './state.ts';
import { addWriteRoutes } from './writeRoutes.ts';

/** Starts the shop. */
export async function startShop(
  room: Room,
  options: ShopOptions,
): Promise<{ shop: Shop; stop(): Promise<void> }> {
  const peer = openRestPeer(room, { name: 'shop', openPaths: ['/images/'], ...options });
  const state = openShopState(peer);
  addReadRoutes(state);
  addGoodsRoutes(state);
  addWriteRoutes(state);
  const shop = shopControls(state);
  addShopControlRoutes(state, shop);
  await peer.listen();
  return { shop: { ...shop, url: peer.url() }, stop: () => peer.stop() };
}

function shopControls(state: ShopState): Shop {
  const order: Shop['order'] = (name) => state.orders.find(name) ?? state.orders.newest({ number: name });
  return {
    ...peerControls(state.peer),
    addCustomer: (customer) => state.customers.put(customer),
    addOrder: (added) => state.orders.put(added),
    addVariant: (variant) => state.goods.loose.put(variant),
    sell: (load) => sellCatalogue(state.goods, load),
    setPrice: (sku, price) => changeGood(state.goods, sku, { price }),
    setStock: (sku, stock) => changeGood(state.goods, sku, { stock }),
    stock: (sku) => goodNamed(state.goods, sku)?.stock ?? null,
    removeVariant: (sku) => removeVariant(state.goods, sku),
    removeProduct: (id) => removeProduct(state.goods, id),
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
