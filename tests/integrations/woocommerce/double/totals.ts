import { WpError } from './wpError.ts';
import type { Coupon, Goods, Line, Order, WooState } from './wooState.ts';

/** What some pieces cost without tax, at the price of now. */
export const netOf = (state: WooState, { price }: Goods, quantity: number): number =>
  Math.round(((price ?? 0) * quantity * 100) / (100 + state.taxPercent));

const taxOn = (state: WooState, net: number): number => Math.round((net * state.taxPercent) / 100);

/** Taxes anew; a discount is left as it stands in the lines. */
export function calculateTotals(state: WooState, order: Order): void {
  for (const line of order.lines) {
    line.subtotalTax = taxOn(state, line.subtotal);
    line.totalTax = taxOn(state, line.total);
  }
  for (const way of order.ways) way.tax = taxOn(state, way.total);
}

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((all, item) => all + of(item), 0);

export function totalsOf({ lines, ways }: Order) {
  const shipping = sum(ways, ({ total }) => total);
  const shippingTax = sum(ways, ({ tax }) => tax);
  const goods = sum(lines, ({ total }) => total);
  const goodsTax = sum(lines, ({ totalTax }) => totalTax);
  return {
    shipping,
    shippingTax,
    goodsTax,
    discount: sum(lines, ({ subtotal, total }) => subtotal - total),
    discountTax: sum(lines, ({ subtotalTax, totalTax }) => subtotalTax - totalTax),
    total: goods + goodsTax + shipping + shippingTax,
  };
}

const INVALID = 'woocommerce_rest_invalid_coupon';

/** Throws for a coupon that is not for this order. */
export function checkCoupon(state: WooState, order: Order, code: string): Coupon {
  const coupon = state.coupons.find((one) => one.code === code.toLowerCase());
  if (!coupon) throw new WpError(400, INVALID, `Coupon "${code}" does not exist!`);
  if (coupon.expiresAt && coupon.expiresAt <= state.now)
    throw new WpError(400, INVALID, 'This coupon has expired.');
  if (coupon.usageLimit !== null && coupon.usageCount >= coupon.usageLimit)
    throw new WpError(400, INVALID, 'Coupon usage limit has been reached.');
  const subtotal = sum(order.lines, (line) => line.subtotal + line.subtotalTax);
  if (subtotal < coupon.minimum)
    throw new WpError(400, INVALID, 'The minimum spend for this coupon is not reached.');
  if (order.lines.every((line) => !isFor(coupon, line)))
    throw new WpError(400, INVALID, 'Sorry, this coupon is not applicable to selected products.');
  return coupon;
}

const isFor = ({ productIds }: Coupon, { goods }: Line): boolean =>
  productIds.length === 0 || productIds.includes(goods.id) || productIds.includes(goods.parentId);

/**
 * As WooCommerce does it with `coupon_lines`: what is not there yet is checked before anything is changed; then all are
 * taken out and these applied one by one, each of which may be refused again. What was changed by then stays changed.
 */
export function calculateCoupons(state: WooState, order: Order, codes: readonly string[]): void {
  for (const code of codes)
    if (!order.coupons.some((one) => one.code === code.toLowerCase())) checkCoupon(state, order, code);
  order.coupons = [];
  for (const line of order.lines) line.total = line.subtotal;
  calculateTotals(state, order);
  for (const code of codes) {
    const coupon = checkCoupon(state, order, code);
    discount(order, coupon);
    order.coupons.push({ id: state.nextId(), code: coupon.code });
    calculateTotals(state, order);
  }
}

function discount({ lines }: Order, coupon: Coupon): void {
  const chosen = lines.filter((line) => isFor(coupon, line));
  const all = sum(chosen, ({ total }) => total);
  let left = coupon.kind === 'percent' ? 0 : Math.min(coupon.amount, all);
  for (const line of chosen) {
    const share =
      coupon.kind === 'percent'
        ? Math.round((line.subtotal * coupon.amount) / 100)
        : Math.min(left, Math.ceil((coupon.amount * line.total) / all));
    line.total -= Math.min(line.total, share);
    left -= share;
  }
}
