import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement, type LookedUp } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { act, ask, declined, type Shopify } from '../connection.ts';
import { quoted } from '../identifiers.ts';
import { marking } from '../marks.ts';
import { uuidOf } from '../uuidOf.ts';
import { CREATE_DRAFT, FIND_DRAFT } from './documents.ts';
import { describeCart, fetchDraft, numberOf } from './draftOrder.ts';
import { emptyLine } from './writeDraft.ts';

/** Tags of drafts and orders take forty characters. */
const tagOf = (reference: string): string => `lp-${uuidOf(reference)}`;

const tagged = z.object({ nodes: z.array(z.object({ id: z.string(), tags: z.array(z.string()) })) });
const found = z.object({ shop: z.object({ currencyCode: z.string() }), tagged, newest: tagged });
const made = z.object({ draftOrder: z.object({ id: z.string() }) });

/** A draft is made with our reference as its tag, by which it is found again. */
export function createCart(shopify: Shopify): ConnectorOperation {
  return implement(carts.create, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async ({ currency }, call) => {
      const before = await findDraft(shopify, call);
      if (before.kind !== 'ok') return notDone(before);
      if (before.currency !== currency) return { kind: 'refused', reason: 'shop_has_other_currency' };
      const input = {
        lineItems: [emptyLine(currency)],
        tags: ['loopline', tagOf(call.reference)],
        acceptAutomaticDiscounts: true,
        allowDiscountCodesInCheckout: true,
        metafields: marking('create', call.reference),
      };
      const variables = { input };
      const done = await act(shopify, { document: CREATE_DRAFT, variables, schema: made }, call.signal);
      if (done.kind === 'declined') return declined(done.errors);
      if (done.kind !== 'ok') return notDone(done);
      const created = await readCreated(shopify, done.value.draftOrder.id, call);
      if (created.kind === 'done') return created;
      return { kind: 'unknown', reason: 'made, not read back' };
    },
    lookUp: async (_asked, call) => {
      const draft = await findDraft(shopify, call);
      if (draft.kind !== 'ok') return cannotTell(draft);
      return draft.id === null ? { kind: 'absent' } : readCreated(shopify, draft.id, call);
    },
  });
}

async function findDraft(shopify: Shopify, { reference, signal }: CallContext) {
  const tag = tagOf(reference);
  const request = { document: FIND_DRAFT, variables: { query: `tag:${quoted(tag)}` }, schema: found };
  const read = await ask(shopify, request, signal);
  if (read.kind !== 'ok') return read;
  const { shop, tagged: searched, newest } = read.value;
  const ours = [...searched.nodes, ...newest.nodes].find(({ tags }) => tags.includes(tag));
  return { kind: 'ok', id: ours?.id ?? null, currency: shop.currencyCode } as const;
}

async function readCreated(
  shopify: Shopify,
  id: string,
  { signal }: CallContext,
): Promise<LookedUp<typeof carts.create.answers>> {
  const read = await fetchDraft(shopify, id, signal);
  if (read.kind !== 'ok') return cannotTell(read);
  if (!read.value) return { kind: 'absent' };
  return { kind: 'done', outcome: 'created', output: { cart: describeCart(read.value) } };
}

export function readCart(shopify: Shopify): ConnectorOperation {
  return implement(carts.read, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ cartRef }, { signal }) => {
      const read = await fetchDraft(shopify, cartRef, signal);
      if (read.kind !== 'ok') return notDone(read);
      const draft = read.value;
      if (!draft) return { kind: 'done', outcome: 'none', output: {} };
      const { order } = draft;
      if (!order) return { kind: 'done', outcome: 'found', output: { cart: describeCart(draft) } };
      return { kind: 'done', outcome: 'ordered', output: { orderRef: order.id, number: numberOf(order) } };
    },
  });
}
