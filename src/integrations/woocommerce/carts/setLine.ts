import type { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { fetchVariants, type WooVariant } from '../catalogue/fetchVariants.ts';
import type { Woo } from '../connection.ts';
import { isMarked, lineMark } from '../marks.ts';
import { describeCart, fetchCart, findCartAs, type DraftOrder } from './draftOrder.ts';
import { writeGoods } from './writeGoods.ts';

type Asked = z.output<typeof carts.setLine.input>;
type Answers = typeof carts.setLine.answers;

/** wc/v3 takes any quantity, whatever is there: the stock is read first. */
export function setLine(woo: Woo): ConnectorOperation {
  return implement(carts.setLine, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async (asked, call) => {
      const cart = await fetchCart(woo, asked.cartRef, call.signal);
      if (cart.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      if (cart.kind !== 'ok') return notDone(cart);
      return set(woo, { asked, cart: cart.value }, call);
    },
    lookUp: async ({ cartRef, sku }, call) => {
      const isSo = (cart: DraftOrder) => isMarked(cart, `line_${sku}`, call.reference);
      const found = await findCartAs(woo, { cartRef, isSo }, call);
      if (found.kind !== 'found') return found;
      return { kind: 'done', outcome: 'set', output: { cart: found.cart } };
    },
  });
}

async function set(
  woo: Woo,
  { asked, cart }: { asked: Asked; cart: DraftOrder },
  call: CallContext,
): Promise<Performed<Answers>> {
  const { cartRef, sku, quantity } = asked;
  if (quantity === 0 && !cart.line_items.some((line) => line.sku === sku))
    return { kind: 'done', outcome: 'set', output: { cart: describeCart(cart) } };
  const variant = quantity === 0 ? null : await findVariant(woo, sku, call.signal);
  if (variant && 'kind' in variant)
    return variant.kind === 'unsold'
      ? { kind: 'done', outcome: 'unknownVariant', output: { cart: describeCart(cart) } }
      : notDone(variant);
  const available = variant?.read.stock ?? null;
  if (available !== null && quantity > available)
    return { kind: 'done', outcome: 'insufficientStock', output: { available, cart: describeCart(cart) } };
  const written = await writeGoods(
    woo,
    {
      cartRef,
      goods: [{ sku, quantity, variant }],
      marks: [lineMark(sku, call.reference, variant?.price ?? '')],
    },
    call,
  );
  if (written.kind === 'sent') return written;
  return written.kind === 'gone' ? { kind: 'done', outcome: 'none', output: {} } : notDone(written);
}

async function findVariant(woo: Woo, sku: string, signal: AbortSignal) {
  const read = await fetchVariants(woo, [sku], signal);
  if (read.kind !== 'ok') return read;
  const found: WooVariant | undefined = read.value.find((one) => one.read.sku === sku);
  return found ?? ({ kind: 'unsold' } as const);
}
