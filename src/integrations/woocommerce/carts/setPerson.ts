import { SECOND_MS } from '../../../base/clock.ts';
import type { HttpFailure } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { addressRefused, nameParts, toWoo } from '../addresses.ts';
import type { Woo } from '../connection.ts';
import { DISTRICT, isMarked, markOf, TAX_ID } from '../marks.ts';
import { checkAddress } from '../storeCart.ts';
import { fetchCart, findCartAs, writeCart, type DraftOrder } from './draftOrder.ts';

/** Who buys, and whom the invoice is for. A tax number has no field: it stands beside the order. */
export function setBuyer(woo: Woo): ConnectorOperation {
  return implement(carts.setBuyer, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ cartRef, name, phone, email, taxId }, call) => {
      const cart = await fetchCart(woo, cartRef, call.signal);
      if (cart.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      if (cart.kind !== 'ok') return notDone(cart);
      const json = {
        billing: { ...nameParts(name), phone: phone ?? '', ...(email === null ? {} : { email }) },
        meta_data: [markOf('buyer', call.reference), { key: TAX_ID, value: taxId ?? '' }],
      };
      const written = await writeCart(woo, { cartRef, json }, call);
      if (written.kind === 'sent') return written;
      if (written.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      return isEmailRefused(written) ? EMAIL_REFUSED : notDone(written);
    },
    lookUp: async ({ cartRef }, call) => {
      const isSo = (cart: DraftOrder) => isMarked(cart, 'buyer', call.reference);
      const found = await findCartAs(woo, { cartRef, isSo }, call);
      if (found.kind !== 'found') return found;
      return { kind: 'done', outcome: 'set', output: { cart: found.cart } };
    },
  });
}

const EMAIL_REFUSED = { kind: 'done', outcome: 'refused', output: { field: 'email' } } as const;

/** Nothing else of a buyer has a shape that is checked. */
const isEmailRefused = (failure: HttpFailure): boolean =>
  failure.kind === 'refused' &&
  failure.status === 400 &&
  /email/i.test(`${failure.reason} ${JSON.stringify(failure.body)}`);

/** Where it goes. wc/v3 takes any address, so the shop is asked first what it thinks of it. */
export function setAddress(woo: Woo): ConnectorOperation {
  return implement(carts.setAddress, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async ({ cartRef, address }, call) => {
      const cart = await fetchCart(woo, cartRef, call.signal);
      if (cart.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      if (cart.kind !== 'ok') return notDone(cart);
      const to = toWoo(address);
      const wrong = await checkAddress(woo, to, call.signal);
      if (wrong) {
        const refused = addressRefused(wrong);
        return refused ? { kind: 'done', outcome: 'refused', output: refused } : notDone(wrong);
      }
      // The invoice goes to the same place, but to the name of who buys.
      const { first_name: _first, last_name: _last, ...place } = to;
      const json = {
        shipping: to,
        billing: place,
        meta_data: [markOf('address', call.reference), { key: DISTRICT, value: address.district ?? '' }],
      };
      const written = await writeCart(woo, { cartRef, json }, call);
      if (written.kind === 'sent') return written;
      return written.kind === 'gone' ? { kind: 'done', outcome: 'none', output: {} } : notDone(written);
    },
    lookUp: async ({ cartRef }, call) => {
      const isSo = (cart: DraftOrder) => isMarked(cart, 'address', call.reference);
      const found = await findCartAs(woo, { cartRef, isSo }, call);
      if (found.kind !== 'found') return found;
      return { kind: 'done', outcome: 'set', output: { cart: found.cart } };
    },
  });
}
