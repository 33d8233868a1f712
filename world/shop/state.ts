import { DIGITS, randomText } from '../random.ts';
import { notFound, RestError } from '../rest.ts';
import type { Peer } from '../peer.ts';
import type { Collection } from '../store.ts';
import { openGoods } from './goods.ts';
import type { Goods } from './goods.ts';
import type { Coupon, ShopCart } from './cart.ts';
import type { ShopParcel } from './parcels.ts';
import type { OrderWriteKind, ShopCustomer, ShopLine, ShopOrder, ShopPolicy, ShopWrite } from './shop.ts';

export interface ShopState {
  readonly peer: Peer;
  readonly customers: Collection<ShopCustomer>;
  readonly orders: Collection<ShopOrder>;
  readonly goods: Goods;
  readonly policies: Collection<ShopPolicy>;
  readonly writes: Collection<ShopWrite>;
  readonly parcels: Collection<ShopParcel>;
  /** Who packs and carries: the clock, or whoever has the controls. */
  readonly fulfilment: 'clock' | 'hand';
  readonly carts: Collection<ShopCart>;
  readonly coupons: Collection<Coupon>;
  readonly counters: Collection<{ id: string; last: number }>;
}

export function openShopState(peer: Peer, fulfilment: 'clock' | 'hand'): ShopState {
  const { store } = peer;
  return {
    peer,
    customers: store.collection<ShopCustomer>('customer', ['email']),
    orders: store.collection<ShopOrder>('shop_order', ['number', 'customerId']),
    goods: openGoods(store),
    policies: store.collection<ShopPolicy>('policy'),
    writes: store.collection<ShopWrite>('write_log', ['externalReference']),
    parcels: store.collection<ShopParcel>('parcel', ['orderId']),
    fulfilment,
    carts: store.collection<ShopCart>('cart'),
    coupons: store.collection<Coupon>('coupon'),
    counters: store.collection<{ id: string; last: number }>('counter'),
  };
}

export function orderNamed(state: ShopState, id: string): ShopOrder {
  const order = state.orders.find(id);
  if (order === null) throw notFound('order', id);
  return order;
}

export function lineNamed(order: ShopOrder, id: string): ShopLine {
  const line = order.lines.find((one) => one.id === id);
  if (line === undefined) throw notFound('line', id);
  return line;
}

/** Refuses a write whose `If-Match` names an older version. Without the header nothing is checked. */
export function needFresh(
  { name, version }: { name: string; version: number },
  ifMatch: string | undefined,
): void {
  if (ifMatch === undefined || ifMatch === '*') return;
  const asked = ifMatch.replace(/^W\//, '').replaceAll('"', '');
  if (asked === String(version)) return;
  throw new RestError(412, 'stale', `${name} is at version ${version}, not ${asked}`, {
    version: String(version),
  });
}

/** The order that a write is of, unless somebody wrote since the version that `If-Match` names. */
export function freshOrder(
  state: ShopState,
  request: { params: { id: string }; headers: { 'if-match'?: string | undefined } },
): ShopOrder {
  const order = orderNamed(state, request.params.id);
  needFresh({ name: `Order ${order.number}`, version: order.version }, request.headers['if-match']);
  return order;
}

/** Keeps the changed order one version up, and the write under its reference. */
export function keepWrite(
  state: ShopState,
  order: ShopOrder,
  write: { kind: OrderWriteKind; externalReference: string | null; result: Record<string, unknown> },
): ShopOrder {
  const raised: ShopOrder = { ...order, version: order.version + 1 };
  const at = state.peer.clock.now().toISOString();
  state.peer.store.transaction(() => {
    state.orders.put(raised);
    state.writes.put({ id: newId(state, 'wr'), orderId: order.id, cartId: null, at, ...write });
  });
  return raised;
}

export const newId = (state: ShopState, prefix: string) =>
  `${prefix}_${randomText(state.peer.random, 12, DIGITS)}`;

/** 7001, 7002 …: one after the other, also after a restart. */
export function nextNumber(state: ShopState, counter: string, first: number): number {
  const last = (state.counters.find(counter)?.last ?? first - 1) + 1;
  state.counters.put({ id: counter, last });
  return last;
}
