import { carts } from 'loopline/integration';
import { lost, shown } from './cartKept.ts';
import { MOST_PIECES, type ShoppingContext } from './context.ts';
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

/**
 * As many as shall be in the cart then: what is there already stays. A line of a list is cut to what a shop may be asked
 * for, because the others wait behind it.
 */
export function piecesOf(context: ShoppingContext): number {
  const { sku, quantity } = lineOf(context);
  const pieces = quantity + piecesIn(context.cart, sku);
  return isOfList(context) ? Math.min(pieces, MOST_PIECES) : pieces;
}

export const nothingWanted = { isWanted: false, quantity: null, available: null };

type Cart = NonNullable<ShoppingContext['cart']>;

/** The shop has fewer. What was chosen by itself is asked about; of a line of a list as many are taken as there are. */
export function tooFewOf(
  context: ShoppingContext,
  { cart, available }: { cart: Cart; available: number },
  at: string,
): Partial<ShoppingContext> {
  const { sku } = lineOf(context);
  const after = notAdded(context, cart, at);
  if (!isOfList(context)) return { ...after, lineSku: sku, available };
  const left = available - piecesIn(cart, sku);
  const isAskedAgain = left > 0 && !context.missed.some((line) => line.sku === sku);
  const waiting = [...(isAskedAgain ? [{ sku, quantity: left }] : []), ...after.waiting];
  return { ...after, waiting, missed: [...others(context, sku), { sku, title: null, left: available }] };
}

/** The shop does not know it, or not any more. */
export function unknownOf(context: ShoppingContext, cart: Cart, at: string): Partial<ShoppingContext> {
  const { sku } = lineOf(context);
  const missed = isOfList(context)
    ? [...others(context, sku), { sku, title: null, left: null }]
    : context.missed;
  return { ...notAdded(context, cart, at), missed };
}

function isOfList({ waiting }: ShoppingContext): boolean {
  return waiting.length > 0;
}

function others({ missed }: ShoppingContext, sku: string): ShoppingContext['missed'] {
  return missed.filter((line) => line.sku !== sku);
}

function piecesIn(cart: ShoppingContext['cart'], sku: string): number {
  return cart?.lines.find((line) => line.sku === sku)?.quantity ?? 0;
}

function notAdded(context: ShoppingContext, cart: Cart, at: string) {
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
