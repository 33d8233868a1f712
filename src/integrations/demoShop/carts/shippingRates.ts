import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path, type Http } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { isUnknown } from '../refusals.ts';
import { findCartWrite, isOrdered, writeCart } from './writeCart.ts';

const KIND = 'cartShipping';

const rate = z.object({
  id: z.string(),
  title: z.string(),
  price: z.int(),
  minDays: z.int().nullable(),
  maxDays: z.int().nullable(),
});
const shopRates = z.object({ rates: z.array(rate) });

export function listShipping(http: Http): ConnectorOperation {
  return implement(carts.listShipping, {
    idempotency: { kind: 'read' },
    timeoutMs: 10 * SECOND_MS,
    perform: async ({ cartRef }, { signal }) => {
      const where = path`/carts/${cartRef}/shipping-rates`;
      const read = await http.send({ method: 'GET', path: where, schema: shopRates, signal });
      if (isUnknown(read) || (read.kind !== 'ok' && isOrdered(read)))
        return { kind: 'done', outcome: 'none', output: {} };
      if (read.kind !== 'ok') return notDone(read);
      const rates = read.value.rates.map(describeRate).sort((a, b) => a.priceMinor - b.priceMinor);
      if (rates.length === 0) return { kind: 'done', outcome: 'notDelivered', output: {} };
      return { kind: 'done', outcome: 'rates', output: { rates } };
    },
  });
}

function describeRate({ id, title, price, minDays: min, maxDays: max }: z.output<typeof rate>) {
  const days = min === null || max === null ? null : { min, max };
  return { rateRef: id, title, priceMinor: price, days };
}

export function chooseShipping(http: Http): ConnectorOperation {
  return implement(carts.chooseShipping, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ cartRef, rateRef: rateId }, call) => {
      const step = { cartRef, kind: KIND, path: path`/carts/${cartRef}/shipping` };
      const written = await writeCart(http, { ...step, json: { rateId } }, call);
      if (written.kind === 'written') return { kind: 'done', outcome: 'set', output: { cart: written.cart } };
      if (written.kind === 'sent') return written;
      if (written.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      if (written.kind === 'refused' && written.reason === 'unknown_rate')
        return { kind: 'done', outcome: 'unknownRate', output: {} };
      return notDone(written);
    },
    lookUp: async ({ cartRef }, call) => {
      const found = await findCartWrite(http, { cartRef, kind: KIND }, call);
      if (found.kind !== 'found') return found;
      return { kind: 'done', outcome: 'set', output: { cart: found.cart } };
    },
  });
}
