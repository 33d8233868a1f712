import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { stockOf } from '../catalogue/goods.ts';
import { findVariants } from '../catalogue/readCatalogue.ts';
import { act, declined, type Shopify } from '../connection.ts';
import { minorIn } from '../shopifyAmount.ts';
import { COMPLETE_DRAFT } from './documents.ts';
import { describeCart, fetchDraft, linesIn, numberOf, type DraftOrder } from './draftOrder.ts';
import { BUYER_NAME } from './setPerson.ts';

type Asked = z.output<typeof carts.placeOrder.input>;
type Answers = typeof carts.placeOrder.answers;

const NONE = { kind: 'done', outcome: 'none', output: {} } as const;

/** A draft becomes one order in Shopify however often it is completed; the order stands at the draft afterwards. */
export function placeOrder(shopify: Shopify): ConnectorOperation {
  return implement(carts.placeOrder, {
    idempotency: { kind: 'reference' },
    timeoutMs: 45 * SECOND_MS,
    perform: async (asked, call) => {
      const read = await fetchDraft(shopify, asked.cartRef, call.signal);
      if (read.kind !== 'ok') return notDone(read);
      const draft = read.value;
      if (!draft) return NONE;
      const end = obstacle(draft, asked) ?? (await shortage(shopify, draft, call));
      if (end) return end;
      return shopify.checkout === 'hosted' ? hosted(draft) : complete(shopify, draft, call);
    },
    lookUp: (asked, call) => lookUp(shopify, asked, call),
  });
}

function obstacle(draft: DraftOrder, asked: Asked): Performed<Answers> | null {
  const missing = missingIn(draft);
  if (missing.length > 0) return { kind: 'done', outcome: 'incomplete', output: { missing } };
  const cart = describeCart(draft);
  const isAgreed = cart.totalMinor === asked.expectedTotalMinor && cart.currency === asked.currency;
  if (!isAgreed) return { kind: 'done', outcome: 'changed', output: { cart } };
  return draft.ready ? null : { kind: 'later', reason: 'shopify: the draft is worked on' };
}

function missingIn(draft: DraftOrder) {
  const { email, phone, customAttributes, shippingAddress: to, shippingLine: way } = draft;
  const isNamed = customAttributes.some(({ key, value }) => key === BUYER_NAME && value);
  return [
    ...(linesIn(draft).length === 0 ? (['lines'] as const) : []),
    // Shopify takes an order of nobody, too: whose it is, is our own wish.
    ...(email || phone || isNamed ? [] : (['buyer'] as const)),
    ...(to?.address1 ? [] : (['address'] as const)),
    ...(way ? [] : (['shipping'] as const)),
  ];
}

/** Which goods are not there any more; null when all are. Shopify would sell them all the same. */
async function shortage(
  shopify: Shopify,
  draft: DraftOrder,
  { signal }: CallContext,
): Promise<Performed<Answers> | null> {
  const wanted = linesIn(draft).flatMap(({ sku, quantity, custom }) =>
    sku && !custom ? [{ sku, quantity }] : [],
  );
  if (wanted.length === 0) return null;
  const read = await findVariants(
    shopify,
    wanted.map(({ sku }) => sku),
    signal,
  );
  if (read.kind !== 'ok') return notDone(read);
  const skus = wanted
    .filter(({ sku, quantity }) => {
      const variant = read.value.variants.find((each) => each.sku === sku);
      return !variant || (stockOf(variant) ?? quantity) < quantity;
    })
    .map(({ sku }) => sku);
  if (skus.length === 0) return null;
  return { kind: 'done', outcome: 'outOfStock', output: { skus, cart: describeCart(draft) } };
}

function hosted({ invoiceUrl }: DraftOrder): Performed<Answers> {
  if (!invoiceUrl) return { kind: 'later', reason: 'shopify: no checkout yet' };
  return { kind: 'done', outcome: 'hosted', output: { url: invoiceUrl, expiresAt: null } };
}

const completed = z.object({ draftOrder: z.object({ id: z.string() }) });

/** Without a payment: the order waits for it. */
async function complete(
  shopify: Shopify,
  { id }: DraftOrder,
  call: CallContext,
): Promise<Performed<Answers>> {
  const request = { document: COMPLETE_DRAFT, variables: { id }, schema: completed };
  const done = await act(shopify, request, call.signal);
  if (done.kind === 'ok') return { kind: 'sent' };
  if (done.kind !== 'declined') return notDone(done);
  // Somebody else completed it a moment ago: the look-up tells which order it is.
  const after = await fetchDraft(shopify, id, call.signal);
  if (after.kind === 'ok' && after.value?.order) return { kind: 'sent' };
  return declined(done.errors);
}

async function lookUp(shopify: Shopify, asked: Asked, { signal }: CallContext): Promise<LookedUp<Answers>> {
  const read = await fetchDraft(shopify, asked.cartRef, signal);
  if (read.kind !== 'ok') return cannotTell(read);
  const order = read.value?.order;
  if (!order) return { kind: 'absent' };
  return {
    kind: 'done',
    outcome: 'placed',
    output: {
      orderRef: order.id,
      number: numberOf(order),
      totalMinor: minorIn(order.totalPriceSet),
      currency: order.totalPriceSet.shopMoney.currencyCode,
    },
  };
}
