import type { ShoppingContext } from '../context.ts';

export interface PriceChange {
  title: string;
  wasMinor: number;
  nowMinor: number;
}

/** The lines of the cart of which a piece costs otherwise than the contact was shown last. */
export function changesIn({ cart, seen }: ShoppingContext): PriceChange[] {
  return (cart?.lines ?? []).flatMap(({ sku, title, unitMinor }) => {
    const was = seen[sku];
    return was === undefined || was === unitMinor ? [] : [{ title, wasMinor: was, nowMinor: unitMinor }];
  });
}

/** The contact has been shown what all costs now. */
export function shownNow(
  { cart, seen }: ShoppingContext,
  at: string,
): Pick<ShoppingContext, 'seen' | 'seenAt'> {
  const shown = (cart?.lines ?? []).map(({ sku, unitMinor }) => [sku, unitMinor] as const);
  return { seen: { ...seen, ...Object.fromEntries(shown) }, seenAt: at };
}
