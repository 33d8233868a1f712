import type { ShoppingContext } from './context.ts';

type KeptCart = NonNullable<ShoppingContext['cart']>;

/** The cart as the shop shows it after a write, and what the contact so learns that a piece costs. */
export function shown(
  { seen, edits }: ShoppingContext,
  cart: KeptCart,
  at: string,
): Pick<ShoppingContext, 'cart' | 'seen' | 'seenAt' | 'edits'> {
  const now = Object.fromEntries(cart.lines.map(({ sku, unitMinor }) => [sku, unitMinor]));
  return { cart, seen: { ...seen, ...now }, seenAt: at, edits: edits + 1 };
}

/** The shop forgot the cart: what was in it is put into a new one. */
export function lost({ cart, waiting, edits }: ShoppingContext): Partial<ShoppingContext> {
  const lines = (cart?.lines ?? []).map(({ sku, quantity }) => ({ sku, quantity }));
  const others = waiting.filter(({ sku }) => !lines.some((line) => line.sku === sku));
  return { cart: null, waiting: [...lines, ...others], leaving: [], edits: edits + 1 };
}
