import { notFound, RestError } from '../rest.ts';
import type { ShopCart } from './cart.ts';
import { countCart } from './countCart.ts';
import type { ShopWrite } from './shop.ts';
import { newId } from './state.ts';
import type { ShopState } from './state.ts';

export type CartWrite = Pick<ShopWrite, 'kind' | 'externalReference' | 'result'>;

export function cartNamed(state: ShopState, id: string): ShopCart {
  const cart = state.carts.find(id);
  if (cart === null) throw notFound('cart', id);
  return cart;
}

/** Refuses a cart that is an order already. */
export function needOpen(state: ShopState, { id, orderId }: ShopCart): void {
  if (orderId === null) return;
  const order = state.orders.find(orderId);
  throw new RestError(409, 'ordered', `Cart ${id} is order ${order?.number ?? orderId}`, {
    orderId,
    orderNumber: order?.number ?? null,
    total: order?.total ?? null,
    currency: order?.currency ?? null,
  });
}

/** Keeps the changed cart one version up, without what does not fit into it any more, and the write. */
export function changeCart(state: ShopState, cart: ShopCart, write: CartWrite): ShopCart {
  const { coupon, rate } = countCart(state, cart);
  const raised: ShopCart = {
    ...cart,
    couponCode: coupon?.id ?? null,
    rateId: rate?.id ?? null,
    version: cart.version + 1,
  };
  state.peer.store.transaction(() => {
    state.carts.put(raised);
    keepCartWrite(state, raised, write);
  });
  return raised;
}

export function keepCartWrite(state: ShopState, { id, orderId }: ShopCart, write: CartWrite): void {
  const at = state.peer.clock.now().toISOString();
  state.writes.put({ id: newId(state, 'wr'), orderId, cartId: id, at, ...write });
}
