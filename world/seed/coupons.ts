import { DAY_MS } from '../clock.ts';
import type { Coupon } from '../shop/cart.ts';

const whole = { minimum: 0, categoryIds: null, firstOrderOnly: false, expiresAt: null, usesLeft: null };

/** One coupon for every way in which a coupon can be good or not, as things are at an instant. */
export function couponsAt(now: Date): Coupon[] {
  const lastMonth = new Date(now.getTime() - 30 * DAY_MS).toISOString();
  return [
    { ...whole, id: 'WELCOME10', kind: 'percent', value: 10, firstOrderOnly: true },
    { ...whole, id: 'GIFT15', kind: 'percent', value: 15, minimum: 20_000 },
    {
      ...whole,
      id: 'HOME50',
      kind: 'amount',
      value: 5_000,
      minimum: 40_000,
      categoryIds: ['lighting', 'seating', 'tables', 'bedding'],
    },
    { ...whole, id: 'FREESHIP', kind: 'standardDelivery', value: 0 },
    { ...whole, id: 'SUMMER25', kind: 'percent', value: 25, expiresAt: lastMonth },
    { ...whole, id: 'THANKS100', kind: 'amount', value: 10_000, usesLeft: 0 },
  ];
}
