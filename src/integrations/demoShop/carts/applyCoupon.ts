import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path, type Http, type HttpFailure } from '../../http.ts';
import { implement, type Performed } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import { said } from '../refusals.ts';
import { findCartWrite, writeCart } from './writeCart.ts';

const KIND = 'cartCoupon';

export function applyCoupon(http: Http): ConnectorOperation {
  return implement(carts.applyCoupon, {
    idempotency: { kind: 'reference' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ cartRef, code }, call) => {
      const coupon = path`/carts/${cartRef}/coupon`;
      const written = await writeCart(http, { cartRef, kind: KIND, path: coupon, json: { code } }, call);
      if (written.kind === 'written')
        return { kind: 'done', outcome: 'applied', output: { cart: written.cart } };
      if (written.kind === 'sent') return written;
      if (written.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      return refusalOf(written) ?? notDone(written);
    },
    lookUp: async ({ cartRef }, call) => {
      const found = await findCartWrite(http, { cartRef, kind: KIND }, call);
      if (found.kind !== 'found') return found;
      return { kind: 'done', outcome: 'applied', output: { cart: found.cart } };
    },
  });
}

const REASONS = {
  unknown: 'unknown',
  expired: 'expired',
  minimum: 'minimum',
  used: 'used',
  not_applicable: 'notApplicable',
} as const;
const saidOfCoupon = z.object({
  reason: z.enum(['unknown', 'expired', 'minimum', 'used', 'not_applicable']).nullable().catch(null),
  minimum: z.int().min(1).nullish().catch(null),
});

function refusalOf(failure: HttpFailure): Performed<typeof carts.applyCoupon.answers> | null {
  if (failure.kind !== 'refused' || failure.reason !== 'coupon_refused') return null;
  const known = said(failure, saidOfCoupon);
  const reason = known?.reason ? REASONS[known.reason] : 'other';
  return { kind: 'done', outcome: 'refused', output: { reason, minimumMinor: known?.minimum ?? null } };
}
