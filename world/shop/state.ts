import { DIGITS, randomText } from '../random.ts';
import { notFound, RestError } from '../rest.ts';
import type { Peer } from '../peer.ts';
import type { Collection } from '../store.ts';
import { openGoods } from './goods.ts';
import type { Goods } from './goods.ts';
import type { ShopCustomer, ShopLine, ShopOrder, ShopPolicy, ShopWrite } from './shop.ts';

export interface ShopState {
  readonly peer: Peer;
  readonly customers: Collection<ShopCustomer>;
  readonly orders: Collection<ShopOrder>;
  readonly goods: Goods;
  readonly policies: Collection<ShopPolicy>;
  readonly writes: Collection<ShopWrite>;
}

export function openShopState(peer: Peer): ShopState {
  const { store } = peer;
  return {
    peer,
    customers: store.collection<ShopCustomer>('customer'),
    orders: store.collection<ShopOrder>('shop_order', ['number', 'customerId']),
    goods: openGoods(store),
    policies: store.collection<ShopPolicy>('policy'),
    writes: store.collection<ShopWrite>('write_log', ['externalReference']),
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
export function needFresh(order: ShopOrder, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch === '*') return;
  const asked = ifMatch.replace(/^W\//, '').replaceAll('"', '');
  if (asked === String(order.version)) return;
  throw new RestError(412, 'stale', `Order ${order.number} is at version ${order.version}, not ${asked}`, {
    version: String(order.version),
  });
}

/** Keeps the changed order one version up, and the write under its reference. */
export function keepWrite(
  state: ShopState,
  order: ShopOrder,
  write: { kind: ShopWrite['kind']; externalReference: string | null; result: Record<string, unknown> },
): ShopOrder {
  const raised: ShopOrder = { ...order, version: order.version + 1 };
  const at = state.peer.clock.now().toISOString();
  state.peer.store.transaction(() => {
    state.orders.put(raised);
    state.writes.put({ id: newId(state, 'wr'), orderId: order.id, at, ...write });
  });
  return raised;
}

export const newId = (state: ShopState, prefix: string) =>
  `${prefix}_${randomText(state.peer.random, 12, DIGITS)}`;
