import { SECOND_MS } from '../../../base/clock.ts';
import type { Http } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { isUnknown } from '../refusals.ts';
import { findWrite } from '../writeOnce.ts';
import { describeCart, fetchCart, shopCart } from './shopCart.ts';

const KIND = 'cartCreate';

/** Two empty carts for one reference do no harm; the look-up before the act makes them rare. */
export function createCart(http: Http): ConnectorOperation {
  return implement(carts.create, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ currency, language }, { reference, signal }) => {
      const json = { currency, language, externalReference: reference };
      const made = await http.send({ method: 'POST', path: '/carts', json, schema: shopCart, signal });
      if (made.kind !== 'ok') return notDone(made);
      return { kind: 'done', outcome: 'created', output: { cart: describeCart(made.value) } };
    },
    lookUp: async (_asked, call) => {
      const found = await findWrite(http, KIND, call);
      if (found.kind !== 'found') return found;
      const { cartId } = found.write;
      if (!cartId) return { kind: 'cannotTell', reason: 'the cart has no id' };
      const cart = await fetchCart(http, cartId, call.signal);
      if (cart.kind !== 'ok') return cannotTell(cart);
      return { kind: 'done', outcome: 'created', output: { cart: describeCart(cart.value) } };
    },
  });
}

export function readCart(http: Http): ConnectorOperation {
  return implement(carts.read, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ cartRef }, { signal }) => {
      const cart = await fetchCart(http, cartRef, signal);
      if (isUnknown(cart)) return { kind: 'done', outcome: 'none', output: {} };
      if (cart.kind !== 'ok') return notDone(cart);
      const { order } = cart.value;
      if (order !== null)
        return { kind: 'done', outcome: 'ordered', output: { orderRef: order.id, number: order.number } };
      return { kind: 'done', outcome: 'found', output: { cart: describeCart(cart.value) } };
    },
  });
}
