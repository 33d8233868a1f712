import { RestError } from '../rest.ts';
import type { ShopCart } from './cart.ts';
import { changeCart } from './carts.ts';
import { describeCart } from './countCart.ts';
import { goodNamed } from './goods.ts';
import type { ShopState } from './state.ts';

/** How many of a variant shall be in the cart; 0 takes it out. A refusal leaves the cart as it was. */
export function setLine(
  state: ShopState,
  cart: ShopCart,
  asked: { sku: string; quantity: number; externalReference: string | null },
): ShopCart {
  const { sku, quantity, externalReference } = asked;
  const write = { kind: 'cartLine' as const, externalReference, result: { sku, quantity } };
  if (quantity === 0) {
    return changeCart(state, { ...cart, lines: cart.lines.filter((line) => line.sku !== sku) }, write);
  }
  const good = goodNamed(state.goods, sku);
  if (good === null || good.currency !== cart.currency) {
    throw new RestError(409, 'unknown_variant', `The shop sells no '${sku}'`, {
      cart: describeCart(state, cart),
    });
  }
  if (good.stock < quantity) {
    throw new RestError(409, 'insufficient_stock', `'${sku}' has ${good.stock} in stock, not ${quantity}`, {
      available: Math.max(good.stock, 0),
      cart: describeCart(state, cart),
    });
  }
  const line = { sku, quantity, lastPrice: good.price, lastTitle: good.titleIn(cart.language) };
  const isThere = cart.lines.some((one) => one.sku === sku);
  const lines = isThere ? cart.lines.map((one) => (one.sku === sku ? line : one)) : [...cart.lines, line];
  return changeCart(state, { ...cart, lines }, write);
}
