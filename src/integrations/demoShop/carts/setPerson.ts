import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path, type Http } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { addressRefused, said } from '../refusals.ts';
import { findCartWrite, writeCart } from './writeCart.ts';

const BUYER = 'cartBuyer';
const ADDRESS = 'cartAddress';
const buyerRefused = z.object({
  type: z.literal('buyer_refused'),
  field: z.enum(['name', 'phone', 'email', 'taxId']),
});

/** Who buys. */
export function setBuyer(http: Http): ConnectorOperation {
  return implement(carts.setBuyer, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ cartRef, name, phone, email, taxId }, call) => {
      const step = { cartRef, kind: BUYER, path: path`/carts/${cartRef}/buyer` };
      const written = await writeCart(http, { ...step, json: { name, phone, email, taxId } }, call);
      if (written.kind === 'written') return { kind: 'done', outcome: 'set', output: { cart: written.cart } };
      if (written.kind === 'sent') return written;
      if (written.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      const refused = written.kind === 'refused' ? said(written, buyerRefused) : null;
      if (refused) return { kind: 'done', outcome: 'refused', output: { field: refused.field } };
      return notDone(written);
    },
    lookUp: async ({ cartRef }, call) => {
      const found = await findCartWrite(http, { cartRef, kind: BUYER }, call);
      if (found.kind !== 'found') return found;
      return { kind: 'done', outcome: 'set', output: { cart: found.cart } };
    },
  });
}

/** Where it goes. */
export function setAddress(http: Http): ConnectorOperation {
  return implement(carts.setAddress, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ cartRef, address }, call) => {
      const step = { cartRef, kind: ADDRESS, path: path`/carts/${cartRef}/address` };
      const written = await writeCart(http, { ...step, json: { address } }, call);
      if (written.kind === 'written') return { kind: 'done', outcome: 'set', output: { cart: written.cart } };
      if (written.kind === 'sent') return written;
      if (written.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      const refused = written.kind === 'refused' ? addressRefused(written) : null;
      return refused ? { kind: 'done', outcome: 'refused', output: refused } : notDone(written);
    },
    lookUp: async ({ cartRef }, call) => {
      const found = await findCartWrite(http, { cartRef, kind: ADDRESS }, call);
      if (found.kind !== 'found') return found;
      return { kind: 'done', outcome: 'set', output: { cart: found.cart } };
    },
  });
}
