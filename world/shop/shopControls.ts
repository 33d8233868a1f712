import { peerControls } from '../peer.ts';
import { notFound } from '../rest.ts';
import { couponNamed } from './coupons.ts';
import { bringTo, stopParcel } from './fulfilment.ts';
import { changeGood, goodNamed, removeProduct, removeVariant, sellCatalogue } from './goods.ts';
import { parcelsOf } from './parcels.ts';
import type { Shop, ShopOrder } from './shop.ts';
import type { ShopState } from './state.ts';

/** What tests and demonstrations do in the shop, as its people would. */
export function shopControls(state: ShopState): Shop {
  return {
    ...peerControls(state.peer),
    ...goodsControls(state),
    ...orderControls(state),
    addCustomer: (customer) => state.customers.put(customer),
    customer: (id) => state.customers.find(id),
    addCoupon: (coupon) => state.coupons.put({ ...coupon, id: coupon.id.toUpperCase() }),
    coupon: (code) => couponNamed(state, code),
    expireCoupon: (code) => {
      const coupon = couponNamed(state, code);
      if (coupon === null) throw notFound('coupon', code);
      state.coupons.put({ ...coupon, expiresAt: state.peer.clock.now().toISOString() });
    },
    cart: (id) => state.carts.find(id),
    carts: () => state.carts.list(),
    setPolicy: (policy) => state.policies.put(policy),
    writes: () => state.writes.list(),
  };
}

function goodsControls({ goods }: ShopState) {
  return {
    addVariant: (variant) => goods.loose.put(variant),
    sell: (load) => sellCatalogue(goods, load),
    setPrice: (sku, price) => changeGood(goods, sku, { price }),
    setStock: (sku, stock) => changeGood(goods, sku, { stock }),
    stock: (sku) => goodNamed(goods, sku)?.stock ?? null,
    removeVariant: (sku) => removeVariant(goods, sku),
    removeProduct: (id) => removeProduct(goods, id),
  } satisfies Partial<Shop>;
}

function orderControls(state: ShopState) {
  const find = (name: string) => state.orders.find(name) ?? state.orders.newest({ number: name });
  const need = (name: string): ShopOrder => {
    const order = find(name);
    if (order === null) throw notFound('order', name);
    return order;
  };
  return {
    addOrder: (added) => state.orders.put(added),
    order: find,
    orders: () => state.orders.list(),
    changeOrder: (name, change) => {
      const known = need(name);
      const changed = { ...known, ...change, id: known.id, version: known.version + 1 };
      state.orders.put(changed);
      return changed;
    },
    pack: (name) => bringTo(state, need(name), 'packed'),
    ship: (name) => bringTo(state, need(name), 'shipped'),
    deliver: (name) => bringTo(state, need(name), 'delivered'),
    parcelProblem: (name, text) => stopParcel(state, need(name), { code: 'problem', text: text ?? null }),
    returnParcel: (name) => stopParcel(state, need(name), { code: 'returned', text: null }),
    parcels: (name) => parcelsOf(state, need(name)),
  } satisfies Partial<Shop>;
}
