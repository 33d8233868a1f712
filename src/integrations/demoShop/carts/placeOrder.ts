import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path, type Http, type HttpFailure } from '../../http.ts';
import { implement, type LookedUp, type Performed } from '../../implement.ts';
import type { CallContext, ConnectorOperation } from '../../integration.ts';
import { cannotTell, notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { fetchOrder } from '../orders/readOrders.ts';
import { isUnknown, said } from '../refusals.ts';
import { shopOrder, type ShopOrder } from '../shopObjects.ts';
import { findWrite, writeOnce } from '../writeOnce.ts';
import { describeCart, shopCart } from './shopCart.ts';

const KIND = 'place';

type Asked = z.output<typeof carts.placeOrder.input>;
type Answers = typeof carts.placeOrder.answers;

/** A cart becomes one order, whoever asks: the second who asks for the same sum gets the same order. */
export function placeOrder(http: Http): ConnectorOperation {
  return implement(carts.placeOrder, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async (asked, call) => {
      const { cartRef, expectedTotalMinor: expectedTotal, currency } = asked;
      const placed = await writeOnce(
        http,
        {
          of: { cartRef },
          kind: KIND,
          method: 'POST',
          path: path`/carts/${cartRef}/order`,
          json: { expectedTotal, currency },
          schema: shopOrder,
        },
        call,
      );
      if (placed.kind === 'written') return describePlaced(placed.value);
      if (placed.kind === 'before') return { kind: 'sent' };
      if (placed.kind === 'stale') return { kind: 'later', reason: 'the cart changed meanwhile' };
      if (isUnknown(placed)) return { kind: 'done', outcome: 'none', output: {} };
      return refusalOf(placed, asked) ?? notDone(placed);
    },
    lookUp: (_asked, call) => lookUp(http, call),
  });
}

function describePlaced({ id, number, total, currency }: ShopOrder) {
  const output = { orderRef: id, number, totalMinor: total, currency };
  return { kind: 'done', outcome: 'placed', output } as const;
}

const ordered = z.object({
  type: z.literal('ordered'),
  orderId: z.string(),
  orderNumber: z.string(),
  total: z.int(),
  currency: z.string(),
});
const outOfStock = z.object({ type: z.literal('out_of_stock'), skus: z.array(z.string()), cart: shopCart });
const totalChanged = z.object({ type: z.literal('total_changed'), cart: shopCart });
const incomplete = z.object({
  type: z.literal('incomplete'),
  missing: z.array(z.enum(['lines', 'buyer', 'address', 'shipping'])),
});
const refusal = z.discriminatedUnion('type', [ordered, outOfStock, totalChanged, incomplete]);

/** Null: the port has no word for it, and the flow hears `failed`. */
function refusalOf(failure: HttpFailure, asked: Asked): Performed<Answers> | null {
  const known = failure.kind === 'refused' ? said(failure, refusal) : null;
  switch (known?.type) {
    case 'ordered': {
      // Of another sum it is not what the contact agreed to here.
      if (known.total !== asked.expectedTotalMinor || known.currency !== asked.currency) return null;
      const { orderId: orderRef, orderNumber: number, total: totalMinor, currency } = known;
      return { kind: 'done', outcome: 'placed', output: { orderRef, number, totalMinor, currency } };
    }
    case 'out_of_stock':
      return {
        kind: 'done',
        outcome: 'outOfStock',
        output: { skus: known.skus, cart: describeCart(known.cart) },
      };
    case 'total_changed':
      return { kind: 'done', outcome: 'changed', output: { cart: describeCart(known.cart) } };
    case 'incomplete':
      return { kind: 'done', outcome: 'incomplete', output: { missing: known.missing } };
    default:
      return null;
  }
}

async function lookUp(http: Http, call: CallContext): Promise<LookedUp<Answers>> {
  const found = await findWrite(http, KIND, call);
  if (found.kind !== 'found') return found;
  const { orderId } = found.write;
  if (orderId === null) return { kind: 'cannotTell', reason: 'the order has no id' };
  const order = await fetchOrder(http, orderId, call.signal);
  return order.kind === 'ok' ? describePlaced(order.value) : cannotTell(order);
}
