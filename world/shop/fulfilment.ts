import { DAY_MS, HOUR_MS } from '../clock.ts';
import { DIGITS, randomText } from '../random.ts';
import { RestError } from '../rest.ts';
import { newParcel, parcelsOf, withStep } from './parcels.ts';
import type { ParcelCode, ShopParcel } from './parcels.ts';
import type { ShopOrder } from './shop.ts';
import { orderNamed } from './state.ts';
import type { ShopState } from './state.ts';

/** How long after its payment an order is packed, and handed to the carrier. */
const PACKED_AFTER_MS = 6 * HOUR_MS;
const SHIPPED_AFTER_MS = DAY_MS;
/** What a carrier promises when no shipping rate did. */
const USUAL_DAYS = 8;
const DELIVERY_HOUR = 17;

type Step = { orderId: string };
type Move = { orderId: string; code: ParcelCode };

/** Teaches the schedule what the shop's people and the carrier do as time passes. */
export function defineFulfilment(state: ShopState): void {
  const { schedule } = state.peer;
  schedule.define<Step>('shop.pack', ({ orderId }, at) => {
    const order = orderNamed(state, orderId);
    if (order.status === 'paid') pack(state, order, at);
  });
  schedule.define<Step>('shop.ship', ({ orderId }, at) => {
    const order = orderNamed(state, orderId);
    if (order.status === 'packed') ship(state, order, at);
  });
  schedule.define<Move>('shop.move', ({ orderId, code }, at) => {
    const order = orderNamed(state, orderId);
    const parcel = state.parcels.newest({ orderId });
    if (parcel !== null && isOnItsWay(parcel)) move(state, order, parcel, { code, at });
  });
}

/** What happens to an order that was paid, unless the controls do it. */
export function planFulfilment(state: ShopState, { id: orderId }: ShopOrder): void {
  if (state.fulfilment === 'hand') return;
  const inMs = (ms: number) => new Date(state.peer.clock.now().getTime() + ms);
  const { schedule } = state.peer;
  schedule.add({ kind: 'shop.pack', dueAt: inMs(PACKED_AFTER_MS), payload: { orderId } });
  schedule.add({ kind: 'shop.ship', dueAt: inMs(SHIPPED_AFTER_MS), payload: { orderId } });
}

/** Takes an order to a status now, with the steps before it. */
export function bringTo(
  state: ShopState,
  order: ShopOrder,
  status: 'packed' | 'shipped' | 'delivered',
): ShopOrder {
  const at = state.peer.clock.now();
  if (order.status === status) return order;
  if (order.status === 'paid') return bringTo(state, pack(state, order, at), status);
  if (order.status === 'packed' && status !== 'packed') return bringTo(state, ship(state, order, at), status);
  const parcel = parcelsOf(state, order).at(-1);
  if (order.status === 'shipped' && status === 'delivered' && parcel !== undefined)
    return move(state, order, parcel, { code: 'delivered', at });
  throw new RestError(409, 'not_allowed', `An order that is ${order.status} cannot become ${status}`);
}

/** The carrier cannot deliver the parcel, or brings it back. */
export function stopParcel(
  state: ShopState,
  order: ShopOrder,
  step: { code: 'problem' | 'returned'; text: string | null },
): ShopOrder {
  const parcel = parcelsOf(state, order).at(-1);
  if (parcel === undefined || order.status !== 'shipped')
    throw new RestError(409, 'not_allowed', `An order that is ${order.status} has no parcel under way`);
  return move(state, order, parcel, { ...step, at: state.peer.clock.now() });
}

function pack(state: ShopState, order: ShopOrder, at: Date): ShopOrder {
  return keep(state, { ...order, status: 'packed', packedAt: at.toISOString() });
}

function ship(state: ShopState, order: ShopOrder, at: Date): ShopOrder {
  const expectedAt = expectedOf(order, at);
  const id = `PL${randomText(state.peer.random, 10, DIGITS)}BR`;
  return state.peer.store.transaction(() => {
    newParcel(state, order, { id, expectedAt });
    if (state.fulfilment === 'clock') planMoves(state, order.id, { from: at, expectedAt });
    return keep(state, { ...order, status: 'shipped', shippedAt: at.toISOString() });
  });
}

/** The last promised day, counted from the payment; the day after tomorrow at least. */
function expectedOf(order: ShopOrder, shippedAt: Date): Date {
  const from = Date.parse(order.paidAt ?? order.placedAt);
  const promised = from + (order.purchase?.maxDays ?? USUAL_DAYS) * DAY_MS;
  const expectedAt = new Date(Math.max(promised, shippedAt.getTime() + 2 * DAY_MS));
  expectedAt.setUTCHours(DELIVERY_HOUR, 0, 0, 0);
  return expectedAt;
}

function planMoves(state: ShopState, orderId: string, way: { from: Date; expectedAt: Date }): void {
  const fromMs = way.from.getTime();
  const toMs = way.expectedAt.getTime();
  const moves: [ParcelCode, number][] = [
    ['in_transit', fromMs + 4 * HOUR_MS],
    ['arrived', toMs - 20 * HOUR_MS],
    ['out_for_delivery', toMs - 8 * HOUR_MS],
    ['delivered', toMs],
  ];
  for (const [code, dueMs] of moves)
    state.peer.schedule.add({ kind: 'shop.move', dueAt: new Date(dueMs), payload: { orderId, code } });
}

const isOnItsWay = ({ status }: ShopParcel) =>
  status === 'announced' || status === 'in_transit' || status === 'out_for_delivery';

function move(
  state: ShopState,
  order: ShopOrder,
  parcel: ShopParcel,
  step: { code: ParcelCode; at: Date; text?: string | null },
): ShopOrder {
  return state.peer.store.transaction(() => {
    state.parcels.put(withStep(parcel, order, step));
    if (step.code !== 'delivered') return order;
    return keep(state, { ...order, status: 'delivered', deliveredAt: step.at.toISOString() });
  });
}

function keep(state: ShopState, order: ShopOrder): ShopOrder {
  const raised = { ...order, version: order.version + 1 };
  state.orders.put(raised);
  return raised;
}
