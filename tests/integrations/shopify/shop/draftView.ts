import { priceOf, type Draft, type Line, type ShopState } from './state.ts';
import { addressOf, attributesOf, bag, metafieldsOf, pageOf, type PageArgs } from './written.ts';

/** The codes that take something off; the others are passed over in silence. */
export function discountsOn(state: ShopState, { codes, lines }: Draft) {
  const price = priceOf(lines);
  return state.discounts.filter(
    ({ code, status, minimum, usageLimit, uses }) =>
      codes.some((one) => one.toLowerCase() === code.toLowerCase()) &&
      status === 'ACTIVE' &&
      price >= minimum &&
      (usageLimit === null || uses < usageLimit),
  );
}

export const discountOf = (state: ShopState, draft: Draft): number =>
  discountsOn(state, draft).reduce(
    (all, { percent }) => all + Math.round((priceOf(draft.lines) * percent) / 100),
    0,
  );

export function draftFields(state: ShopState, draft: Draft) {
  const order = draft.orderId === null ? null : state.orders.get(draft.orderId);
  const off = discountOf(state, draft);
  const shipping = draft.rate?.price ?? 0;
  const total = priceOf(draft.lines) - off + shipping;
  return {
    id: draft.id,
    status: order ? 'COMPLETED' : 'OPEN',
    ready: true,
    currencyCode: state.currency,
    invoiceUrl: `https://acme.example/invoices/${draft.id.slice(-4)}`,
    email: draft.email,
    phone: draft.phone,
    tags: draft.tags,
    discountCodes: draft.codes,
    platformDiscounts: discountsOn(state, draft).map(({ code }) => ({ code })),
    totalLineItemsPriceSet: bag(priceOf(draft.lines)),
    totalDiscountsSet: bag(off),
    totalShippingPriceSet: bag(shipping),
    totalPriceSet: bag(total),
    customAttributes: attributesOf(draft.attributes),
    metafields: metafieldsOf(draft.metafields),
    customer: draft.customerId === null ? null : { id: draft.customerId },
    order: order ? { id: order.id, name: order.name, totalPriceSet: bag(total) } : null,
    shippingAddress: addressOf(draft.address),
    shippingLine: draft.rate && { title: draft.rate.title, shippingRateHandle: draft.rate.handle },
    lineItems: (args: PageArgs) => pageOf(draft.lines.map(lineFields), args),
  };
}

const lineFields = (line: Line) => ({
  uuid: line.uuid,
  custom: line.variant === null,
  quantity: line.quantity,
  sku: line.variant?.sku ?? null,
  title: line.title,
  variantTitle: line.variant?.title ?? null,
  requiresShipping: line.variant !== null,
  taxable: line.variant !== null,
  variant: line.variant && { id: line.variant.id },
  customAttributes: attributesOf(line.attributes),
  originalUnitPriceSet: bag(line.unit),
  originalTotalSet: bag(line.unit * line.quantity),
  appliedDiscount: line.discount,
});
