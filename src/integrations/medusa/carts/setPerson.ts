import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import type { HttpFailure } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { addressRefused, toMedusa } from '../addresses.ts';
import { isUnknown, messageOf, type Medusa } from '../connection.ts';
import { fetchCart } from './medusaCart.ts';
import { findCartAs, markOf, writeCart } from './writeCart.ts';

const BUYER = markOf('buyer');
const ADDRESS = markOf('address');
/** What a cart of Medusa has no field for; an order takes it over. */
const PHONE = 'loopline_phone';
export const BUYER_NAME = 'loopline_name';

/** Who buys. Medusa has a field for the e-mail only; the rest stands at the cart, and at the order that becomes of it. */
export function setBuyer(medusa: Medusa): ConnectorOperation {
  return implement(carts.setBuyer, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ cartRef, name, phone, email, taxId }, call) => {
      const metadata = {
        [BUYER]: call.reference,
        [BUYER_NAME]: name,
        [PHONE]: phone ?? '',
        loopline_tax_id: taxId ?? '',
      };
      const json = { ...(email === null ? {} : { email }), metadata };
      const written = await writeCart(medusa, { method: 'POST', cartRef, below: '', json }, call);
      if (written.kind === 'sent') return written;
      if (written.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      return isEmailRefused(written) ? EMAIL_REFUSED : notDone(written);
    },
    lookUp: async ({ cartRef }, call) => {
      const isSo = ({ metadata }: { metadata: Record<string, unknown> }) =>
        metadata[BUYER] === call.reference;
      const found = await findCartAs(medusa, { cartRef, isSo }, call);
      if (found.kind !== 'found') return found;
      return { kind: 'done', outcome: 'set', output: { cart: found.cart } };
    },
  });
}

const EMAIL_REFUSED = { kind: 'done', outcome: 'refused', output: { field: 'email' } } as const;

const isEmailRefused = (failure: HttpFailure): boolean =>
  failure.kind === 'refused' && /email/i.test(messageOf(failure.body));

/** Where it goes, for the parcel and for the invoice. The phone of the buyer goes with it: orders are found by it. */
export function setAddress(medusa: Medusa): ConnectorOperation {
  return implement(carts.setAddress, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ cartRef, address }, call) => {
      const cart = await fetchCart(medusa, cartRef, call.signal);
      if (isUnknown(cart)) return { kind: 'done', outcome: 'none', output: {} };
      if (cart.kind !== 'ok') return notDone(cart);
      const phone = z.string().min(1).safeParse(cart.value.metadata[PHONE]).data ?? null;
      const there = toMedusa(address, phone);
      const json = {
        shipping_address: there,
        billing_address: there,
        metadata: { [ADDRESS]: call.reference },
      };
      const written = await writeCart(medusa, { method: 'POST', cartRef, below: '', json }, call);
      if (written.kind === 'sent') return written;
      if (written.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      const refused = addressRefused(written);
      return refused ? { kind: 'done', outcome: 'refused', output: refused } : notDone(written);
    },
    lookUp: async ({ cartRef }, call) => {
      const isSo = ({ metadata }: { metadata: Record<string, unknown> }) =>
        metadata[ADDRESS] === call.reference;
      const found = await findCartAs(medusa, { cartRef, isSo }, call);
      if (found.kind !== 'found') return found;
      return { kind: 'done', outcome: 'set', output: { cart: found.cart } };
    },
  });
}
