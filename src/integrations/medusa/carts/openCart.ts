import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { isUnknown, type Medusa } from '../connection.ts';
import { describeCart, fetchCart } from './medusaCart.ts';

const made = z.object({ cart: z.object({ id: z.string(), currency_code: z.string() }) });

/**
 * Medusa lists no carts, so a cart whose id was lost cannot be found again: another one is made. An empty cart that
 * nobody knows of holds no goods and does no harm.
 */
export function createCart(medusa: Medusa): ConnectorOperation {
  return implement(carts.create, {
    idempotency: { kind: 'none' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ currency, language }, { reference, signal }) => {
      const json = { region_id: medusa.regionId, metadata: { loopline_create: reference, language } };
      const answer = await medusa.store.send({
        method: 'POST',
        path: '/store/carts',
        json,
        schema: made,
        signal,
      });
      if (answer.kind !== 'ok') return notDone(answer);
      const { id, currency_code: sells } = answer.value.cart;
      if (sells.toUpperCase() !== currency) return { kind: 'refused', reason: 'region_has_other_currency' };
      const cart = await fetchCart(medusa, id, signal);
      if (cart.kind !== 'ok') return { kind: 'unknown', reason: `made, not read: ${cart.reason}` };
      return { kind: 'done', outcome: 'created', output: { cart: describeCart(cart.value) } };
    },
    lookUp: async () => ({ kind: 'absent' }),
  });
}

export function readCart(medusa: Medusa): ConnectorOperation {
  return implement(carts.read, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ cartRef }, { signal }) => {
      const cart = await fetchCart(medusa, cartRef, signal);
      if (isUnknown(cart)) return { kind: 'done', outcome: 'none', output: {} };
      if (cart.kind !== 'ok') return notDone(cart);
      const { order } = cart.value;
      if (order)
        return {
          kind: 'done',
          outcome: 'ordered',
          output: { orderRef: order.id, number: String(order.display_id) },
        };
      return { kind: 'done', outcome: 'found', output: { cart: describeCart(cart.value) } };
    },
  });
}
