import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path, type Http, type HttpFailure } from '../../http.ts';
import { implement, type Performed } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { said } from '../refusals.ts';
import { describeCart, shopCart } from './shopCart.ts';
import { findCartWrite, writeCart } from './writeCart.ts';

const KIND = 'cartLine';

export function setLine(http: Http): ConnectorOperation {
  return implement(carts.setLine, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ cartRef, sku, quantity }, call) => {
      const line = path`/carts/${cartRef}/lines/${sku}`;
      const written = await writeCart(http, { cartRef, kind: KIND, path: line, json: { quantity } }, call);
      if (written.kind === 'written') return { kind: 'done', outcome: 'set', output: { cart: written.cart } };
      if (written.kind === 'sent') return written;
      if (written.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      return refusalOf(written) ?? notDone(written);
    },
    lookUp: async ({ cartRef, sku, quantity }, call) => {
      const found = await findCartWrite(http, { cartRef, kind: KIND }, call);
      if (found.kind !== 'found') return found;
      const { result } = found.write;
      if (result.sku !== sku || result.quantity !== quantity)
        return { kind: 'cannotTell', reason: 'our reference set another line' };
      return { kind: 'done', outcome: 'set', output: { cart: found.cart } };
    },
  });
}

const short = z.object({ type: z.literal('insufficient_stock'), available: z.int(), cart: shopCart });
const notSold = z.object({ type: z.literal('unknown_variant'), cart: shopCart });

function refusalOf(failure: HttpFailure): Performed<typeof carts.setLine.answers> | null {
  if (failure.kind !== 'refused') return null;
  const few = said(failure, short);
  if (few) {
    const output = { available: few.available, cart: describeCart(few.cart) };
    return { kind: 'done', outcome: 'insufficientStock', output };
  }
  const gone = said(failure, notSold);
  return gone && { kind: 'done', outcome: 'unknownVariant', output: { cart: describeCart(gone.cart) } };
}
