import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement, type LookedUp } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { isUnknown, type Woo } from '../connection.ts';
import { CART, isCart, isMarked, markOf, wasCart } from '../marks.ts';
import { describeOrder } from '../orders/describeOrder.ts';
import { fetchOrder, newestPending } from '../orders/wooOrder.ts';
import { readCurrency } from '../readCurrency.ts';
import { describeCart } from './draftOrder.ts';

const made = z.object({ id: z.int() });

/** Carts cannot be searched by our reference, so the newest of them are looked through for it. */
export function createCart(woo: Woo): ConnectorOperation {
  return implement(carts.create, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async ({ currency }, { reference, signal }) => {
      const sells = await readCurrency(woo, signal);
      if (sells.kind !== 'ok') return notDone(sells);
      if (sells.value !== currency) return { kind: 'refused', reason: 'shop_has_other_currency' };
      const json = { status: 'pending', meta_data: [CART, markOf('create', reference)] };
      const answer = await woo.admin.send({ method: 'POST', path: '/orders', json, schema: made, signal });
      return answer.kind === 'ok' ? { kind: 'sent' } : notDone(answer);
    },
    lookUp: (_asked, call) => lookUp(woo, call),
  });
}

async function lookUp(
  woo: Woo,
  { reference, signal }: CallContext,
): Promise<LookedUp<typeof carts.create.answers>> {
  const pending = await newestPending(woo, signal);
  if (pending.kind !== 'ok') return cannotTell(pending);
  const ours = pending.value.find((order) => isCart(order) && isMarked(order, 'create', reference));
  if (!ours) return { kind: 'absent' };
  return { kind: 'done', outcome: 'created', output: { cart: describeCart(ours) } };
}

export function readCart(woo: Woo): ConnectorOperation {
  return implement(carts.read, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ cartRef }, { signal }) => {
      const read = await fetchOrder(woo, cartRef, signal);
      if (isUnknown(read)) return { kind: 'done', outcome: 'none', output: {} };
      if (read.kind !== 'ok') return notDone(read);
      const order = read.value;
      if (isCart(order)) return { kind: 'done', outcome: 'found', output: { cart: describeCart(order) } };
      // Thrown away by somebody, or an order that never was a cart of ours.
      if (!wasCart(order) || order.status === 'trash') return { kind: 'done', outcome: 'none', output: {} };
      const { ref: orderRef, number } = describeOrder(order);
      return { kind: 'done', outcome: 'ordered', output: { orderRef, number } };
    },
  });
}
