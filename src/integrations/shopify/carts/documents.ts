import { ADDRESS_FIELDS } from '../addresses.ts';

/** What carts ask, as it is sent. A cart is a draft order. */

const MONEY = '{ shopMoney { amount currencyCode } }';

const DRAFT = `fragment DraftFields on DraftOrder {
  id status ready currencyCode invoiceUrl email phone discountCodes
  totalLineItemsPriceSet ${MONEY}
  totalDiscountsSet ${MONEY}
  totalShippingPriceSet ${MONEY}
  totalPriceSet ${MONEY}
  customAttributes { key value }
  marks: metafields(first: 20, namespace: "loopline") { nodes { key value } }
  customer { id }
  order { id name totalPriceSet ${MONEY} }
  shippingAddress ${ADDRESS_FIELDS}
  shippingLine { title shippingRateHandle }
  platformDiscounts { code }
  lineItems(first: 80) {
    pageInfo { hasNextPage }
    nodes {
      uuid custom quantity sku title variantTitle requiresShipping taxable
      variant { id }
      customAttributes { key value }
      originalUnitPriceSet ${MONEY}
      originalTotalSet ${MONEY}
      appliedDiscount { title description value valueType }
    }
  }
}`;

export const READ_DRAFT = `query LooplineDraft($id: ID!) {
  shop { shipsToCountries }
  draftOrder(id: $id) { ...DraftFields }
}
${DRAFT}`;

/** By its tag, and among the newest: a search may not know yet what was written a moment ago. */
export const FIND_DRAFT = `query LooplineFindDraft($query: String!) {
  shop { currencyCode }
  tagged: draftOrders(first: 2, query: $query) { nodes { id tags } }
  newest: draftOrders(first: 50, reverse: true, sortKey: ID) { nodes { id tags } }
}`;

const WRITTEN = '{ draftOrder { id } userErrors { field message } }';

export const CREATE_DRAFT = `mutation LooplineCreateDraft($input: DraftOrderInput!) {
  done: draftOrderCreate(input: $input) ${WRITTEN}
}`;

export const UPDATE_DRAFT = `mutation LooplineUpdateDraft($id: ID!, $input: DraftOrderInput!) {
  done: draftOrderUpdate(id: $id, input: $input) ${WRITTEN}
}`;

/** A mutation by its form: nothing is written. */
export const CALCULATE_DRAFT = `mutation LooplineCalculateDraft($input: DraftOrderInput!) {
  done: draftOrderCalculate(input: $input) {
    calculatedDraftOrder { discountCodes platformDiscounts { code } }
    userErrors { field message }
  }
}`;

/** "paymentPending" goes away one day; payment terms, which shall follow it, need a right of their own and a template. */
export const COMPLETE_DRAFT = `mutation LooplineCompleteDraft($id: ID!) {
  done: draftOrderComplete(id: $id, paymentPending: true) ${WRITTEN}
}`;

export const SHIPPING_RATES = `query LooplineRates($input: DraftOrderAvailableDeliveryOptionsInput!) {
  draftOrderAvailableDeliveryOptions(input: $input) {
    availableShippingRates { handle title price { amount currencyCode } }
  }
}`;

export const FIND_COUPON = `query LooplineCoupon($code: String!) {
  codeDiscountNodeByCode(code: $code) {
    codeDiscount {
      __typename
      ... on DiscountCodeBasic { status usageLimit asyncUsageCount minimumRequirement { ...Minimum } }
      ... on DiscountCodeFreeShipping { status usageLimit asyncUsageCount minimumRequirement { ...Minimum } }
      ... on DiscountCodeBxgy { status usageLimit asyncUsageCount }
      ... on DiscountCodeApp { status usageLimit asyncUsageCount }
    }
  }
}
fragment Minimum on DiscountMinimumRequirement {
  __typename
  ... on DiscountMinimumSubtotal { greaterThanOrEqualToSubtotal { amount currencyCode } }
}`;
