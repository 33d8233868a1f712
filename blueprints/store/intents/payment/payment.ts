import type { Intent } from 'loopline/blueprint';
import { chargedTwice } from './chargedTwice.ts';
import { coupon } from './coupon.ts';
import { giftCard } from './giftCard.ts';
import { installments } from './installments.ts';
import { paymentFailed } from './paymentFailed.ts';
import { paymentMethods } from './paymentMethods.ts';
import { paymentPending } from './paymentPending.ts';

/** What customers ask about paying, discounts and gift cards. */
export const payment: readonly Intent[] = [
  paymentMethods,
  installments,
  paymentFailed,
  paymentPending,
  chargedTwice,
  coupon,
  giftCard,
];
