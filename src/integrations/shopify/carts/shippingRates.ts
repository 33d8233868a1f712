import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import type { HttpAnswer } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { asInput } from '../addresses.ts';
import { ask, type Shopify } from '../connection.ts';
import { counted } from '../../decimalAmount.ts';
import { moneyV2 } from '../shopifyAmount.ts';
import { SHIPPING_RATES } from './documents.ts';
import { fetchDraft, isClosed, linesIn, rateRefOf, type DraftOrder } from './draftOrder.ts';
import { findWritten, lineInput, notWritten, openDraft, writeDraft } from './writeDraft.ts';

const rate = z.object({ handle: z.string(), title: z.string(), price: moneyV2 });
const rates = z.object({
  draftOrderAvailableDeliveryOptions: z.object({ availableShippingRates: z.array(rate) }),
});
type Rate = z.output<typeof rate>;

/** Shopify promises no days with a way of delivery. */
export function listShipping(shopify: Shopify): ConnectorOperation {
  return implement(carts.listShipping, {
    idempotency: { kind: 'read' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ cartRef }, { signal }) => {
      const read = await fetchDraft(shopify, cartRef, signal);
      if (read.kind !== 'ok') return notDone(read);
      if (!read.value || isClosed(read.value)) return { kind: 'done', outcome: 'none', output: {} };
      const there = await fetchRates(shopify, read.value, signal);
      if (there.kind !== 'ok') return notDone(there);
      const described = there.value.map(describe).toSorted((a, b) => a.priceMinor - b.priceMinor);
      if (described.length === 0) return { kind: 'done', outcome: 'notDelivered', output: {} };
      return { kind: 'done', outcome: 'rates', output: { rates: described } };
    },
  });
}

const describe = ({ handle, title, price }: Rate) => ({
  rateRef: rateRefOf(handle),
  title,
  priceMinor: counted(price.amount, price.currencyCode),
  days: null,
});

/** None for a cart without goods or without an address. */
async function fetchRates(
  shopify: Shopify,
  draft: DraftOrder,
  signal: AbortSignal,
): Promise<HttpAnswer<Rate[]>> {
  const { shippingAddress, discountCodes, customer } = draft;
  const lineItems = linesIn(draft).map(lineInput);
  if (!shippingAddress || lineItems.length === 0) return { kind: 'ok', value: [], status: 200, headers: {} };
  const input = {
    lineItems,
    shippingAddress: asInput(shippingAddress),
    discountCodes,
    acceptAutomaticDiscounts: true,
    ...(customer ? { purchasingEntity: { customerId: customer.id } } : {}),
  };
  const request = { document: SHIPPING_RATES, variables: { input }, schema: rates };
  const read = await ask(shopify, request, signal);
  if (read.kind !== 'ok') return read;
  return { ...read, value: read.value.draftOrderAvailableDeliveryOptions.availableShippingRates };
}

/** The ways are asked for again: only what is offered now can be chosen. */
export function chooseShipping(shopify: Shopify): ConnectorOperation {
  return implement(carts.chooseShipping, {
    idempotency: { kind: 'reference' },
    timeoutMs: 40 * SECOND_MS,
    perform: async ({ cartRef, rateRef }, call) => {
      const open = await openDraft(shopify, cartRef, call);
      if (open.kind === 'ended') return open.end;
      const there = await fetchRates(shopify, open.draft, call.signal);
      if (there.kind !== 'ok') return notDone(there);
      const chosen = there.value.find(({ handle }) => rateRefOf(handle) === rateRef);
      if (!chosen) return { kind: 'done', outcome: 'unknownRate', output: {} };
      const input = { shippingLine: { shippingRateHandle: chosen.handle } };
      const written = await writeDraft(shopify, { id: open.draft.id, kind: 'shipping', input }, call);
      return written.kind === 'sent' ? written : notWritten(written);
    },
    lookUp: async ({ cartRef }, call) => {
      const isSo = ({ shippingLine: way }: DraftOrder) => way !== null;
      const found = await findWritten(shopify, { cartRef, kind: 'shipping', isSo }, call);
      if (found.kind !== 'found') return found;
      return { kind: 'done', outcome: 'set', output: { cart: found.cart } };
    },
  });
}
