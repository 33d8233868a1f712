import type { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { stockOf } from '../catalogue/goods.ts';
import { findVariants } from '../catalogue/readCatalogue.ts';
import type { Shopify } from '../connection.ts';
import { describeCart, linesIn, type DraftOrder } from './draftOrder.ts';
import { emptyLine, findWritten, lineInput, notWritten, openDraft, writeDraft } from './writeDraft.ts';

type Asked = z.output<typeof carts.setLine.input>;
type Answers = typeof carts.setLine.answers;

/** Shopify takes all lines of a draft at once and looks at no stock: we look, and write all of them. */
export function setLine(shopify: Shopify): ConnectorOperation {
  return implement(carts.setLine, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async (asked, call) => {
      const open = await openDraft(shopify, asked.cartRef, call);
      return open.kind === 'ended' ? open.end : set(shopify, { asked, draft: open.draft }, call);
    },
    lookUp: async ({ cartRef, sku, quantity }, call) => {
      const isSo = (draft: DraftOrder) => countOf(draft, sku) === quantity;
      const found = await findWritten(shopify, { cartRef, kind: 'line', isSo }, call);
      if (found.kind !== 'found') return found;
      return { kind: 'done', outcome: 'set', output: { cart: found.cart } };
    },
  });
}

const countOf = (draft: DraftOrder, sku: string): number =>
  linesIn(draft).find((line) => line.sku === sku)?.quantity ?? 0;

async function set(
  shopify: Shopify,
  { asked, draft }: { asked: Asked; draft: DraftOrder },
  call: CallContext,
): Promise<Performed<Answers>> {
  const { sku, quantity } = asked;
  const lines = linesIn(draft);
  const [line, ...doubles] = lines.filter((each) => each.sku === sku);
  if (quantity === 0 && !line) return { kind: 'done', outcome: 'set', output: { cart: describeCart(draft) } };
  const added = quantity === 0 ? null : await findBuyable(shopify, asked, call);
  if (added?.kind === 'failed') return added.end;
  const cart = describeCart(draft);
  if (added?.kind === 'unknown') return { kind: 'done', outcome: 'unknownVariant', output: { cart } };
  if (added?.kind === 'short')
    return { kind: 'done', outcome: 'insufficientStock', output: { available: added.available, cart } };

  const kept = lines.filter((each) => each !== line && !doubles.includes(each)).map(lineInput);
  const changed =
    added === null ? [] : [line ? { ...lineInput(line), quantity } : { variantId: added.id, quantity }];
  const lineItems = [...kept, ...changed];
  const input = { lineItems: lineItems.length > 0 ? lineItems : [emptyLine(draft.currencyCode)] };
  const written = await writeDraft(shopify, { id: draft.id, kind: 'line', input }, call);
  return written.kind === 'sent' ? written : notWritten(written);
}

/** Whether as many can be bought now. */
async function findBuyable(shopify: Shopify, { sku, quantity }: Asked, { signal }: CallContext) {
  const read = await findVariants(shopify, [sku], signal);
  if (read.kind !== 'ok') return { kind: 'failed', end: notDone(read) } as const;
  const [variant] = read.value.variants;
  if (!variant) return { kind: 'unknown' } as const;
  const available = stockOf(variant);
  if (available !== null && quantity > available) return { kind: 'short', available } as const;
  return { kind: 'buyable', id: variant.id } as const;
}
