import { SECOND_MS } from '../../../base/clock.ts';
import type { HttpFailure } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { isUnknown, messageOf, type Medusa } from '../connection.ts';
import { couponOf, fetchCart, isClosed } from './medusaCart.ts';
import { findCartAs, writeCart } from './writeCart.ts';

/** A cart shows its coupon, so no reference is needed: the same code twice is one coupon. One at a time. */
export function applyCoupon(medusa: Medusa): ConnectorOperation {
  return implement(carts.applyCoupon, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async ({ cartRef, code }, call) => {
      const read = await fetchCart(medusa, cartRef, call.signal);
      if (isUnknown(read)) return { kind: 'done', outcome: 'none', output: {} };
      if (read.kind !== 'ok') return notDone(read);
      if (isClosed(read.value)) return { kind: 'done', outcome: 'none', output: {} };
      const before = couponOf(read.value);
      if (code !== null) {
        const added = await promote('POST', code);
        if (added.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
        if (added.kind !== 'sent') return isCodeRefused(added) ? UNKNOWN_CODE : notDone(added);
      }
      if (before !== null && !isSameCode(before, code)) {
        const taken = await promote('DELETE', before);
        if (taken.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
        if (taken.kind !== 'sent') return notDone(taken);
      }
      return { kind: 'sent' };

      function promote(method: 'POST' | 'DELETE', promoCode: string) {
        const json = { promo_codes: [promoCode] };
        return writeCart(medusa, { method, cartRef, below: '/promotions', json }, call);
      }
    },
    lookUp: async ({ cartRef, code }, call) => {
      const isSo = (cart: Parameters<typeof couponOf>[0]) => isSameCode(couponOf(cart), code);
      const found = await findCartAs(medusa, { cartRef, isSo }, call);
      if (found.kind !== 'found') return found;
      return { kind: 'done', outcome: 'applied', output: { cart: found.cart } };
    },
  });
}

const isSameCode = (one: string | null, other: string | null): boolean => one === other;

/** Medusa does not say whether a code is unknown, over or used up: none of them is valid. */
const UNKNOWN_CODE = {
  kind: 'done',
  outcome: 'refused',
  output: { reason: 'unknown', minimumMinor: null },
} as const;

const isCodeRefused = (failure: HttpFailure): boolean =>
  failure.kind === 'refused' && /promotion code .* is invalid/i.test(messageOf(failure.body));
