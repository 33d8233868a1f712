import { randomUUID } from 'node:crypto';
import { discountOf, discountsOn, draftFields } from './draftView.ts';
import { variantWith } from './goods.ts';
import { orderFrom } from './place.ts';
import { fits } from './search.ts';
import { RATES, type Address, type Draft, type Line, type ShopState } from './state.ts';
import { decimal, minorOf, no, pageOf, wrongAddress, type PageArgs, type UserError } from './written.ts';

interface LineInput {
  uuid?: string;
  variantId?: string;
  title?: string;
  quantity: number;
  originalUnitPriceWithCurrency?: { amount: string };
  customAttributes?: { key: string; value: string }[];
  appliedDiscount?: Line['discount'];
}

/** Of DraftOrderInput what this shop knows. What else is sent makes it fail. */
interface DraftInput {
  lineItems?: LineInput[];
  tags?: string[];
  customAttributes?: { key: string; value: string }[];
  metafields?: { namespace: string; key: string; value: string; type: string }[];
  discountCodes?: string[];
  email?: string;
  phone?: string;
  purchasingEntity?: { customerId: string };
  shippingAddress?: Address;
  shippingLine?: { shippingRateHandle: string } | null;
  acceptAutomaticDiscounts?: boolean;
  allowDiscountCodesInCheckout?: boolean;
}

const KNOWN = new Set(
  (
    'lineItems tags customAttributes metafields discountCodes email phone purchasingEntity shippingAddress ' +
    'shippingLine acceptAutomaticDiscounts allowDiscountCodesInCheckout'
  ).split(' '),
);

function wrongIn(state: ShopState, input: DraftInput): UserError[] {
  const unknown = Object.keys(input).find((key) => !KNOWN.has(key));
  if (unknown) throw new Error(`the little shop does not know '${unknown}' of a draft`);
  const { lineItems, email, phone, shippingAddress } = input;
  if (lineItems?.length === 0) return no('Add at least 1 product');
  for (const { variantId, quantity, originalUnitPriceWithCurrency: price } of lineItems ?? []) {
    if (quantity < 1) return no('Quantity must be greater than 0', 'lineItems', 'quantity');
    if (variantId ? !variantWith(state, variantId) : !price)
      return no('Merchandise is not available', 'lineItems');
  }
  if (email !== undefined && !/^\S+@\S+\.\S+$/.test(email)) return no('Email is invalid', 'email');
  if (phone !== undefined && !/^\+\d{8,15}$/.test(phone)) return no('Phone is invalid', 'phone');
  return wrongAddress(shippingAddress, 'shippingAddress');
}

function write(state: ShopState, draft: Draft, input: DraftInput): void {
  if (input.lineItems) draft.lines = input.lineItems.map((line) => lineOf(state, line));
  if (input.tags) draft.tags = input.tags;
  if (input.customAttributes) draft.attributes = input.customAttributes;
  for (const { namespace, key, value } of input.metafields ?? [])
    draft.metafields.set(`${namespace}.${key}`, value);
  if (input.discountCodes) draft.codes = input.discountCodes;
  draft.email = input.email ?? draft.email;
  draft.phone = input.phone ?? draft.phone;
  draft.customerId = input.purchasingEntity?.customerId ?? draft.customerId;
  draft.address = input.shippingAddress ?? draft.address;
  const { shippingLine: way } = input;
  if (way !== undefined) draft.rate = RATES.find(({ handle }) => handle === way?.shippingRateHandle) ?? null;
}

function lineOf(state: ShopState, line: LineInput): Line {
  const variant = line.variantId ? variantWith(state, line.variantId) : null;
  const goods = state.goods.find(({ variants }) => variant && variants.includes(variant));
  return {
    uuid: line.uuid ?? randomUUID(),
    variant,
    title: goods?.title ?? line.title ?? '',
    quantity: line.quantity,
    unit: variant?.price ?? minorOf(line.originalUnitPriceWithCurrency?.amount ?? '0'),
    attributes: line.customAttributes ?? [],
    discount: line.appliedDiscount ?? null,
  };
}

const emptyDraft = (id: string): Draft => ({
  id,
  name: `#D${id.slice(id.lastIndexOf('/') + 1)}`,
  lines: [],
  tags: [],
  attributes: [],
  metafields: new Map(),
  codes: [],
  email: null,
  phone: null,
  customerId: null,
  address: null,
  rate: null,
  orderId: null,
});

export const draftQueries = (state: ShopState) => ({
  draftOrder: ({ id }: { id: string }) => {
    const draft = state.drafts.get(id);
    return draft ? draftFields(state, draft) : null;
  },
  draftOrders: ({ query, ...args }: PageArgs & { query?: string }) =>
    pageOf(
      [...state.drafts.values()]
        .filter(({ tags }) => !query || fits(query, { tag: tags }))
        .map((draft) => draftFields(state, draft)),
      args,
    ),
  draftOrderAvailableDeliveryOptions: ({ input }: { input: DraftInput }) => ({
    availableShippingRates: state.countries.includes(input.shippingAddress?.countryCode ?? '')
      ? RATES.map(({ handle, title, price }) => ({
          handle,
          title,
          price: { amount: decimal(price), currencyCode: state.currency },
        }))
      : [],
  }),
});

const failed = (userErrors: UserError[]) => ({ draftOrder: null, userErrors });

export const draftMutations = (state: ShopState) => ({
  draftOrderCreate: ({ input }: { input: DraftInput }) => {
    const wrong = input.lineItems ? wrongIn(state, input) : no('Add at least 1 product');
    if (wrong.length > 0) return failed(wrong);
    const draft = emptyDraft(state.nextId('DraftOrder'));
    write(state, draft, input);
    state.drafts.set(draft.id, draft);
    return { draftOrder: draftFields(state, draft), userErrors: [] };
  },
  draftOrderUpdate: ({ id, input }: { id: string; input: DraftInput }) => {
    const draft = state.drafts.get(id);
    if (!draft) return failed(no('Draft order not found', 'id'));
    if (draft.orderId !== null) return failed(no('This order has been paid'));
    const wrong = wrongIn(state, input);
    if (wrong.length > 0) return failed(wrong);
    write(state, draft, input);
    return { draftOrder: draftFields(state, draft), userErrors: [] };
  },
  draftOrderCalculate: ({ input }: { input: DraftInput }) => {
    const wrong = wrongIn(state, input);
    if (wrong.length > 0) return { calculatedDraftOrder: null, userErrors: wrong };
    const draft = emptyDraft('gid://shopify/CalculatedDraftOrder/1');
    write(state, draft, input);
    return { calculatedDraftOrder: draftFields(state, draft), userErrors: [] };
  },
  draftOrderComplete: ({ id, paymentPending }: { id: string; paymentPending?: boolean }) => {
    const draft = state.drafts.get(id);
    if (!draft) return failed(no('Draft order not found', 'id'));
    if (draft.orderId !== null) return failed(no('This order has been paid'));
    const order = orderFrom(state, draft, discountOf(state, draft));
    if (!paymentPending) throw new Error('the little shop takes no money of its own');
    draft.orderId = order.id;
    for (const discount of discountsOn(state, draft)) discount.uses += 1;
    return { draftOrder: draftFields(state, draft), userErrors: [] };
  },
});
