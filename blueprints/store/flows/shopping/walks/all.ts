import { walked } from '../../../testing/testWalks.ts';
import type { Walked } from '../../../testing/walk.ts';
import { shopping } from '../shopping.ts';
import { afterWalks } from './after.ts';
import { basketWalks } from './basket.ts';
import { checkoutWalks } from './checkout.ts';
import { collectWalks } from './collect.ts';
import { findWalks } from './find.ts';
import { lookWalks } from './look.ts';
import { orderWalks } from './order.ts';
import { paymentWalks } from './payment.ts';
import { returnWalks } from './return.ts';
import { settleWalks } from './settle.ts';
import { tillWalked } from './tillWalk.ts';

/** From the greeting to the cart. Nobody that the shop could know, unless a walk says so. */
export const cartWalks = [...findWalks, ...lookWalks, ...collectWalks, ...basketWalks, ...returnWalks].map(
  (one) => ({
    ...one,
    contact: { phone: null, ...one.contact },
  }),
);

/** From the cart to the review. */
export const tillWalks = [...checkoutWalks, ...orderWalks, ...paymentWalks, ...settleWalks, ...afterWalks];

/** All of them, walked. */
export function shoppingPaths(): Walked[][] {
  return [...cartWalks.map((one) => walked(shopping, one)), ...tillWalks.map((one) => tillWalked(one))];
}
