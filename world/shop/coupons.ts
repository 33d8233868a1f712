import type { Coupon, CountedCart } from './cart.ts';
import { customerOf } from './customers.ts';
import { goodNamed } from './goods.ts';
import type { ShopState } from './state.ts';

export type CouponRefusal = {
  reason: 'unknown' | 'expired' | 'minimum' | 'used' | 'not_applicable';
  minimum: number | null;
};
/** The goods that a coupon is asked about, and who buys them. */
type Goods = Pick<CountedCart, 'lines' | 'buyer'>;

const refusal = (reason: CouponRefusal['reason'], minimum: number | null = null) => ({ reason, minimum });

export function couponNamed(state: ShopState, code: string): Coupon | null {
  return state.coupons.find(code.trim().toUpperCase());
}

/** Why a coupon takes nothing off; null when it does. */
export function refuseCoupon(state: ShopState, coupon: Coupon | null, cart: Goods): CouponRefusal | null {
  if (coupon === null) return refusal('unknown');
  const { expiresAt, usesLeft, minimum } = coupon;
  if (expiresAt !== null && Date.parse(expiresAt) <= state.peer.clock.now().getTime())
    return refusal('expired');
  if (usesLeft !== null && usesLeft <= 0) return refusal('used');
  const customer = cart.buyer === null ? null : customerOf(state, cart.buyer);
  if (coupon.firstOrderOnly && customer !== null && state.orders.count({ customerId: customer.id }) > 0)
    return refusal('not_applicable');
  const sum = eligibleSum(state, coupon, cart);
  if (coupon.categoryIds !== null && sum === 0) return refusal('not_applicable');
  return sum < minimum ? refusal('minimum', minimum) : null;
}

/** What it takes off, in minor units; rounded in favour of the shop. */
export function discountOf(
  state: ShopState,
  coupon: Coupon,
  cart: Goods & { rate: { id: string; price: number } | null },
): number {
  const sum = eligibleSum(state, coupon, cart);
  switch (coupon.kind) {
    case 'percent':
      return Math.floor((sum * coupon.value) / 100);
    case 'amount':
      return Math.min(coupon.value, sum);
    case 'standardDelivery':
      return cart.rate?.id === 'standard' ? cart.rate.price : 0;
  }
}

function eligibleSum(state: ShopState, { categoryIds }: Coupon, { lines }: Goods): number {
  const isEligible = (sku: string) => {
    const categoryId = goodNamed(state.goods, sku)?.placed?.product.categoryId;
    return categoryIds === null || (categoryId !== undefined && categoryIds.includes(categoryId));
  };
  return lines.filter(({ sku }) => isEligible(sku)).reduce((sum, { total }) => sum + total, 0);
}
