import { carts } from 'loopline/integration';
import { lost, shown } from './cartKept.ts';
import type { ShoppingContext } from './context.ts';
import { chosenVariant } from './variants.ts';

const { set } = carts.setLine.outputs;

export function nextEdit({ edits }: ShoppingContext): Partial<ShoppingContext> {
  return { edits: edits + 1 };
}

/** What goes into the cart next: of those that wait the first, else what was chosen. */
export function lineOf(context: ShoppingContext): { sku: string; quantity: number } {
  const [first] = context.waiting;
  return first ?? { sku: chosenVariant(context)?.sku ?? '-', quantity: context.quantity ?? 1 };
}

/** As many as shall be in the cart then: what is there already stays. */
export function piecesOf(context: ShoppingContext): number {
  const { sku, quantity } = lineOf(context);
  return quantity + (context.cart?.lines.find((line) => line.sku === sku)?.quantity ?? 0);
}

export const nothingWanted = { isWanted: false, quantity: null, available: null };

export function notAdded(context: ShoppingContext, cart: NonNullable<ShoppingContext['cart']>, at: string) {
  return { ...shown(context, cart, at), waiting: context.waiting.slice(1), ...nothingWanted, changes: [] };
}

/** What was on its way into the cart goes into the new one, too. */
export function lostWithLine(context: ShoppingContext): Partial<ShoppingContext> {
  const kept = lost(context);
  const { sku } = lineOf(context);
  const others = (kept.waiting ?? []).filter((line) => line.sku !== sku);
  return { ...kept, waiting: [...others, { sku, quantity: piecesOf(context) }], ...nothingWanted };
}

export function added(context: ShoppingContext, heard: object, at: string): Partial<ShoppingContext> {
  const { cart } = set.parse(heard);
  const { sku } = lineOf(context);
  const line = cart.lines.find((each) => each.sku === sku);
  const was = context.seen[sku];
  const moved = line !== undefined && was !== undefined && was !== line.unitMinor;
  return {
    ...shown(context, cart, at),
    waiting: context.waiting.slice(1),
    lineSku: sku,
    ...nothingWanted,
    changes: moved ? [{ sku, title: line.title, was, now: line.unitMinor, isSoldOut: false }] : [],
  };
}
