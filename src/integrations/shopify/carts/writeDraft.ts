import { z } from 'zod';
import type { HttpFailure } from '../../http.ts';
import type { LookedUp } from '../../implement.ts';
import type { CallContext } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import type { Cart, carts } from '../../ports/carts.ts';
import { act, declined, type Shopify, type UserError } from '../connection.ts';
import { marking } from '../marks.ts';
import { decimalOf } from '../../decimalAmount.ts';
import { UPDATE_DRAFT } from './documents.ts';
import { describeCart, EMPTY_TITLE, fetchDraft, isClosed } from './draftOrder.ts';
import type { DraftLine, DraftOrder } from './draftOrder.ts';

/** Only the newest reference of a kind is kept at a draft. */
export type Kind = 'create' | 'line' | 'coupon' | 'buyer' | 'address' | 'shipping';

const written = z.object({ draftOrder: z.object({ id: z.string() }) });

export type Written =
  /** Said yes to: the cart is read back. */
  { kind: 'sent' } | { kind: 'declined'; errors: UserError[] } | HttpFailure;

/** One change of a draft; our reference is written with it. What it leads to is read from the draft, never from this. */
export async function writeDraft(
  shopify: Shopify,
  { id, kind, input }: { id: string; kind: Kind; input: object },
  { reference, signal }: CallContext,
): Promise<Written> {
  const variables = { id, input: { ...input, metafields: marking(kind, reference) } };
  const done = await act(shopify, { document: UPDATE_DRAFT, variables, schema: written }, signal);
  return done.kind === 'ok' ? { kind: 'sent' } : done;
}

/** What was not written, when no outcome has a word for it. */
export const notWritten = (failure: Exclude<Written, { kind: 'sent' }>) =>
  failure.kind === 'declined' ? declined(failure.errors) : notDone(failure);

/** The draft to change. A draft of others that has more lines than we read is left alone: we would lose the rest. */
export async function openDraft(shopify: Shopify, cartRef: string, { signal }: CallContext) {
  const read = await fetchDraft(shopify, cartRef, signal);
  if (read.kind !== 'ok') return { kind: 'ended', end: notDone(read) } as const;
  const draft = read.value;
  if (!draft || isClosed(draft))
    return { kind: 'ended', end: { kind: 'done', outcome: 'none', output: {} } } as const;
  if (draft.lineItems.pageInfo.hasNextPage)
    return { kind: 'ended', end: { kind: 'refused', reason: 'cart_too_long' } } as const;
  return { kind: 'open', draft } as const;
}

type WithCart = LookedUp<typeof carts.create.answers>;
type CartFound = { kind: 'found'; cart: Cart } | Exclude<WithCart, { kind: 'done' }>;

/** The cart when our reference stands at it and it is as was asked. */
export async function findWritten(
  shopify: Shopify,
  { cartRef, kind, isSo }: { cartRef: string; kind: Kind; isSo?: (draft: DraftOrder) => boolean },
  { reference, signal }: CallContext,
): Promise<CartFound> {
  const read = await fetchDraft(shopify, cartRef, signal);
  if (read.kind !== 'ok') return cannotTell(read);
  const draft = read.value;
  // What is not there was not changed.
  if (!draft || isClosed(draft) || draft.marks.get(kind) !== reference) return { kind: 'absent' };
  return isSo?.(draft) === false ? { kind: 'absent' } : { kind: 'found', cart: describeCart(draft) };
}

/** The line of a cart that has none: it costs nothing and needs no parcel. */
export const emptyLine = (currency: string) => ({
  title: EMPTY_TITLE,
  quantity: 1,
  originalUnitPriceWithCurrency: { amount: decimalOf(0, currency), currencyCode: currency },
  requiresShipping: false,
  taxable: false,
});

/** A line as it is, to be written back: Shopify takes all lines or none. What people of the shop set stays. */
export function lineInput(line: DraftLine) {
  const { uuid, quantity, variant, appliedDiscount: discount } = line;
  const common = {
    uuid,
    quantity,
    customAttributes: line.customAttributes.map(({ key, value }) => ({ key, value: value ?? '' })),
    ...(discount ? { appliedDiscount: discount } : {}),
  };
  if (variant) return { ...common, variantId: variant.id };
  const { amount, currencyCode } = line.originalUnitPriceSet.shopMoney;
  return {
    ...common,
    title: line.title,
    sku: line.sku,
    requiresShipping: line.requiresShipping,
    taxable: line.taxable,
    originalUnitPriceWithCurrency: { amount, currencyCode },
  };
}
