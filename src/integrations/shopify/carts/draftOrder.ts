import { z } from 'zod';
import type { HttpAnswer } from '../../http.ts';
import type { Cart } from '../../ports/carts.ts';
import { shopifyAddress } from '../addresses.ts';
import { ask, type Shopify } from '../connection.ts';
import { isIdOf } from '../identifiers.ts';
import { lineTitle } from '../lineTitle.ts';
import { attributes, marks } from '../marks.ts';
import { minorIn, moneyBag } from '../shopifyAmount.ts';
import { uuidOf } from '../uuidOf.ts';
import { READ_DRAFT } from './documents.ts';

const draftLine = z.object({
  uuid: z.string(),
  custom: z.boolean(),
  quantity: z.int(),
  sku: z.string().nullable(),
  title: z.string(),
  variantTitle: z.string().nullable(),
  requiresShipping: z.boolean(),
  taxable: z.boolean(),
  variant: z.object({ id: z.string() }).nullable(),
  customAttributes: attributes,
  originalUnitPriceSet: moneyBag,
  originalTotalSet: moneyBag,
  appliedDiscount: z
    .object({
      title: z.string().nullable(),
      description: z.string(),
      value: z.number(),
      valueType: z.string(),
    })
    .nullable(),
});
export type DraftLine = z.output<typeof draftLine>;

const draftOrder = z.object({
  id: z.string(),
  status: z.string(),
  /** False: Shopify still works on it in the background. */
  ready: z.boolean(),
  currencyCode: z.string(),
  invoiceUrl: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  discountCodes: z.array(z.string()),
  totalLineItemsPriceSet: moneyBag,
  totalDiscountsSet: moneyBag,
  totalShippingPriceSet: moneyBag,
  totalPriceSet: moneyBag,
  customAttributes: attributes,
  marks,
  customer: z.object({ id: z.string() }).nullable(),
  order: z.object({ id: z.string(), name: z.string(), totalPriceSet: moneyBag }).nullable(),
  shippingAddress: shopifyAddress.nullable(),
  shippingLine: z.object({ title: z.string(), shippingRateHandle: z.string().nullable() }).nullable(),
  platformDiscounts: z.array(z.object({ code: z.string().nullable() })),
  lineItems: z.object({ pageInfo: z.object({ hasNextPage: z.boolean() }), nodes: z.array(draftLine) }),
});
const read = z.object({
  shop: z.object({ shipsToCountries: z.array(z.string()) }),
  draftOrder: draftOrder.nullable(),
});
export type DraftOrder = z.output<typeof draftOrder> & {
  /** Where the shop sends parcels, ISO 3166-1 alpha-2. */
  shipsTo: readonly string[];
};

/** Null: there is none with this id. Every write is read back by it. */
export async function fetchDraft(
  shopify: Shopify,
  cartRef: string,
  signal: AbortSignal,
): Promise<HttpAnswer<DraftOrder | null>> {
  if (!isIdOf('DraftOrder', cartRef)) return { kind: 'ok', value: null, status: 200, headers: {} };
  const request = { document: READ_DRAFT, variables: { id: cartRef }, schema: read };
  const answer = await ask(shopify, request, signal);
  if (answer.kind !== 'ok') return answer;
  const { draftOrder: draft, shop } = answer.value;
  return { ...answer, value: draft && { ...draft, shipsTo: shop.shipsToCountries } };
}

/** It is an order now: nothing can be changed in it any more. */
export const isClosed = ({ status, order }: DraftOrder): boolean => status === 'COMPLETED' || order !== null;

/** Shopify makes no draft without a line, so an empty cart holds this one, which costs nothing and is never ordered. */
export const EMPTY_TITLE = 'Empty cart of Loopline';

export const linesIn = ({ lineItems }: DraftOrder): DraftLine[] =>
  lineItems.nodes.filter(({ custom, title }) => !custom || title !== EMPTY_TITLE);

/** A code that stands at the draft and takes nothing off is none. */
export function couponOf(draft: Pick<DraftOrder, 'discountCodes' | 'platformDiscounts'>): string | null {
  const works = draft.platformDiscounts.flatMap(({ code }) => code?.toLowerCase() ?? []);
  return draft.discountCodes.find((code) => works.includes(code.toLowerCase())) ?? null;
}

/** A handle of Shopify may be longer than a reference of ours. */
export const rateRefOf = (handle: string): string => (handle.length <= 255 ? handle : uuidOf(handle));

/** The number that the customer was told, without the sign before it. */
export const numberOf = ({ name }: { name: string }): string => name.replace(/^#/, '');

/** A draft order in the words of the port. The sums are the shop's. */
export function describeCart(draft: DraftOrder): Cart {
  const { shippingLine: way } = draft;
  const code = couponOf(draft);
  return {
    ref: draft.id,
    currency: draft.currencyCode,
    lines: linesIn(draft).map((line) => ({
      sku: line.sku || line.uuid,
      title: lineTitle(line),
      quantity: line.quantity,
      unitMinor: minorIn(line.originalUnitPriceSet),
      totalMinor: minorIn(line.originalTotalSet),
    })),
    coupon: code === null ? null : { code },
    shipping: way && { rateRef: rateRefOf(way.shippingRateHandle ?? way.title), title: way.title },
    subtotalMinor: minorIn(draft.totalLineItemsPriceSet),
    discountMinor: minorIn(draft.totalDiscountsSet),
    shippingMinor: minorIn(draft.totalShippingPriceSet),
    totalMinor: minorIn(draft.totalPriceSet),
  };
}
