import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import type { HttpAnswer, HttpFailure } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { carts, type ShippingRate } from '../../ports/carts.ts';
import { isUnknown, messageOf, type Medusa } from '../connection.ts';
import { minorOf } from '../medusaAmount.ts';
import { amount } from '../medusaObjects.ts';
import { fetchCart, isClosed, type MedusaCart } from './medusaCart.ts';
import { findCartAs, writeCart } from './writeCart.ts';

const options = z.object({
  shipping_options: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      amount: amount.nullish(),
      insufficient_inventory: z.boolean().nullish(),
    }),
  ),
});

/** Medusa promises no days. An option whose price its carrier has yet to be asked for is none that one can agree to. */
export function listShipping(medusa: Medusa): ConnectorOperation {
  return implement(carts.listShipping, {
    idempotency: { kind: 'read' },
    timeoutMs: 15 * SECOND_MS,
    perform: async ({ cartRef }, { signal }) => {
      const cart = await fetchCart(medusa, cartRef, signal);
      if (isUnknown(cart)) return { kind: 'done', outcome: 'none', output: {} };
      if (cart.kind !== 'ok') return notDone(cart);
      if (isClosed(cart.value)) return { kind: 'done', outcome: 'none', output: {} };
      const query = { cart_id: cartRef, fields: 'id,name,amount,insufficient_inventory' };
      const read = await fetchOptions(medusa, query, signal);
      if (read.kind !== 'ok') return notDone(read);
      const rates = describeRates(read.value, cart.value);
      if (rates.length === 0) return { kind: 'done', outcome: 'notDelivered', output: {} };
      return { kind: 'done', outcome: 'rates', output: { rates } };
    },
  });
}

function fetchOptions(
  { store }: Medusa,
  query: Record<string, string>,
  signal: AbortSignal,
): Promise<HttpAnswer<z.output<typeof options>>> {
  return store.send({ method: 'GET', path: '/store/shipping-options', query, schema: options, signal });
}

function describeRates(
  { shipping_options: read }: z.output<typeof options>,
  cart: MedusaCart,
): ShippingRate[] {
  return read
    .flatMap(({ id, name, amount: major, insufficient_inventory: isShort }) => {
      const priceMinor = major == null ? null : minorOf(major, cart.currency_code);
      if (isShort || priceMinor === null) return [];
      return [{ rateRef: id, title: name, priceMinor, days: null }];
    })
    .toSorted((one, other) => one.priceMinor - other.priceMinor);
}

/** A cart has one way, and shows it: the same way twice is one. */
export function chooseShipping(medusa: Medusa): ConnectorOperation {
  return implement(carts.chooseShipping, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ cartRef, rateRef }, call) => {
      const json = { option_id: rateRef };
      const written = await writeCart(
        medusa,
        { method: 'POST', cartRef, below: '/shipping-methods', json },
        call,
      );
      if (written.kind === 'sent') return written;
      if (written.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      return isRateRefused(written) ? { kind: 'done', outcome: 'unknownRate', output: {} } : notDone(written);
    },
    lookUp: async ({ cartRef, rateRef }, call) => {
      const isSo = ({ shipping_methods: ways }: MedusaCart) => ways?.[0]?.shipping_option_id === rateRef;
      const found = await findCartAs(medusa, { cartRef, isSo }, call);
      if (found.kind !== 'found') return found;
      return { kind: 'done', outcome: 'set', output: { cart: found.cart } };
    },
  });
}

const isRateRefused = (failure: HttpFailure): boolean =>
  failure.kind === 'refused' &&
  /shipping options? .*(invalid|not found|do not have)/i.test(messageOf(failure.body));
