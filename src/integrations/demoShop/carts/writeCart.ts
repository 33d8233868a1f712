import type { Http, HttpFailure } from '../../http.ts';
import type { CallContext } from '../../integration.ts';
import { cannotTell } from '../../notDone.ts';
import type { Cart } from '../../ports/carts.ts';
import { isUnknown } from '../refusals.ts';
import type { ShopWrite } from '../shopObjects.ts';
import { findWrite, writeOnce } from '../writeOnce.ts';
import { describeCart, fetchCart, shopCart } from './shopCart.ts';

export type CartWritten =
  | { kind: 'written'; cart: Cart }
  | { kind: 'sent' }
  /** There is no such cart, or it is an order by now: nothing can be changed in it any more. */
  | { kind: 'gone' }
  | HttpFailure;

/** One change of a cart, once. What the cart is after it is the shop's own word. */
export async function writeCart(
  http: Http,
  step: { cartRef: string; kind: string; path: string; json: object },
  call: CallContext,
): Promise<CartWritten> {
  const { cartRef, ...act } = step;
  const written = await writeOnce(http, { ...act, of: { cartRef }, method: 'PUT', schema: shopCart }, call);
  switch (written.kind) {
    case 'written':
      return { kind: 'written', cart: describeCart(written.value) };
    case 'before':
      return { kind: 'sent' };
    case 'stale':
      return { kind: 'later', reason: 'the cart changed meanwhile' };
    default:
      return isUnknown(written) || isOrdered(written) ? { kind: 'gone' } : written;
  }
}

export const isOrdered = (failure: HttpFailure): boolean =>
  failure.kind === 'refused' && failure.reason === 'ordered';

export type CartWriteFound =
  | { kind: 'found'; cart: Cart; write: ShopWrite }
  | { kind: 'absent' }
  | { kind: 'cannotTell'; reason: string };

/** The write under our reference, and the cart as it is now. */
export async function findCartWrite(
  http: Http,
  { cartRef, kind }: { cartRef: string; kind: string },
  call: CallContext,
): Promise<CartWriteFound> {
  const found = await findWrite(http, kind, call);
  if (found.kind !== 'found') return found;
  if (found.write.cartId !== cartRef)
    return { kind: 'cannotTell', reason: 'our reference changed another cart' };
  const cart = await fetchCart(http, cartRef, call.signal);
  if (cart.kind !== 'ok') return cannotTell(cart);
  return { kind: 'found', cart: describeCart(cart.value), write: found.write };
}
