import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement, type Performed } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { carts } from '../../ports/carts.ts';
import type { Woo } from '../connection.ts';
import { isMarked, markOf } from '../marks.ts';
import { readPage } from '../readPages.ts';
import { minorOf } from '../../decimalAmount.ts';
import { amount, gmt } from '../wooObjects.ts';
import { describeCart, fetchCart, findCartAs, writeCart, type DraftOrder } from './draftOrder.ts';
import { isCouponRefused } from './writeGoods.ts';

type Answers = typeof carts.applyCoupon.answers;

/** All coupons of an order are written at once: naming one takes the others out. */
export function applyCoupon(woo: Woo): ConnectorOperation {
  return implement(carts.applyCoupon, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async ({ cartRef, code }, call) => {
      const cart = await fetchCart(woo, cartRef, call.signal);
      if (cart.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      if (cart.kind !== 'ok') return notDone(cart);
      const json = {
        coupon_lines: code === null ? [] : [{ code }],
        meta_data: [markOf('coupon', call.reference)],
      };
      const written = await writeCart(woo, { cartRef, json }, call);
      if (written.kind === 'sent') return written;
      if (written.kind === 'gone') return { kind: 'done', outcome: 'none', output: {} };
      if (!isCouponRefused(written) || code === null) return notDone(written);
      return explain(woo, { code, cart: cart.value }, call.signal);
    },
    lookUp: async ({ cartRef }, call) => {
      const isSo = (cart: DraftOrder) => isMarked(cart, 'coupon', call.reference);
      const found = await findCartAs(woo, { cartRef, isSo }, call);
      if (found.kind !== 'found') return found;
      return { kind: 'done', outcome: 'applied', output: { cart: found.cart } };
    },
  });
}

const COUPON_FIELDS = 'code,status,date_expires_gmt,minimum_amount,usage_limit,usage_count';
const coupon = z.object({
  code: z.string(),
  status: z.string().nullish(),
  date_expires_gmt: gmt.nullable(),
  /** '0.00': none. */
  minimum_amount: amount,
  usage_limit: z.int().nullable(),
  usage_count: z.int(),
});

/** Why it was not taken, by what the coupon itself says. That it was not taken is sure. */
async function explain(
  woo: Woo,
  { code, cart }: { code: string; cart: DraftOrder },
  signal: AbortSignal,
): Promise<Performed<Answers>> {
  const query = { code, _fields: COUPON_FIELDS };
  const read = await readPage(woo, { path: '/coupons', query, item: coupon, signal });
  if (read.kind !== 'ok') return refused('other');
  const one = read.value.items.find((each) => each.code.toLowerCase() === code.trim().toLowerCase());
  if (!one || (one.status && one.status !== 'publish')) return refused('unknown');
  if (one.date_expires_gmt !== null && Date.parse(one.date_expires_gmt) <= woo.clock.now().getTime())
    return refused('expired');
  if (one.usage_limit && one.usage_count >= one.usage_limit) return refused('used');
  const minimum = minorOf(one.minimum_amount, cart.currency) ?? 0;
  if (minimum > describeCart(cart).subtotalMinor) return refused('minimum', minimum);
  return refused('notApplicable');
}

type Reason = 'unknown' | 'expired' | 'minimum' | 'notApplicable' | 'used' | 'other';

const refused = (reason: Reason, minimumMinor: number | null = null): Performed<Answers> => ({
  kind: 'done',
  outcome: 'refused',
  output: { reason, minimumMinor },
});
