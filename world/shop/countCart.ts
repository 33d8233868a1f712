import type { CountedCart, CountedLine, ShopCart } from './cart.ts';
import { couponNamed, discountOf, refuseCoupon } from './coupons.ts';
import { goodNamed } from './goods.ts';
import { describeRate, shippingRates } from './shippingRates.ts';
import type { ShopOrder } from './shop.ts';
import type { ShopState } from './state.ts';

/** Counts a cart with the prices of now. What does not fit any more, a coupon or a way of shipping, is not in it. */
export function countCart(state: ShopState, cart: ShopCart): CountedCart {
  const lines = cart.lines.map((line) => countLine(state, cart, line));
  const subtotal = lines.reduce((sum, { total }) => sum + total, 0);
  const isBulky = lines.some(({ sku }) => goodNamed(state.goods, sku)?.placed?.product.isBulky === true);
  const rates = cart.address === null ? [] : shippingRates({ address: cart.address, subtotal, isBulky });
  const rate = rates.find(({ id }) => id === cart.rateId) ?? null;
  const { buyer } = cart;
  const asked = cart.couponCode === null ? null : couponNamed(state, cart.couponCode);
  const coupon = refuseCoupon(state, asked, { lines, buyer }) === null ? asked : null;
  const discount = coupon === null ? 0 : discountOf(state, coupon, { lines, buyer, rate });
  const shippingPrice = rate?.price ?? 0;
  const total = subtotal - discount + shippingPrice;
  return { lines, buyer, coupon, rates, rate, subtotal, discount, shippingPrice, total };
}

/** A cart as every answer shows it. */
export function describeCart(state: ShopState, cart: ShopCart) {
  const { lines, coupon, rate, ...sums } = countCart(state, cart);
  const order = cart.orderId === null ? null : state.orders.find(cart.orderId);
  const { subtotal, discount, shippingPrice, total } = order === null ? sums : sumsOf(order, sums);
  const shipping = rate === null ? null : describeRate(rate, cart.language);
  return {
    id: cart.id,
    version: String(cart.version),
    status: cart.orderId === null ? 'open' : 'ordered',
    language: cart.language,
    currency: cart.currency,
    lines,
    coupon: coupon === null ? null : { code: coupon.id },
    shipping: shipping === null ? null : { rateId: shipping.id, title: shipping.title },
    buyer: cart.buyer,
    address: cart.address,
    subtotal,
    discount,
    shippingPrice,
    total,
    order: order === null ? null : { id: order.id, number: order.number },
  };
}

/** What was ordered costs what was agreed to, whatever became of prices and coupons. */
function sumsOf(
  { purchase, shippingPrice, total }: ShopOrder,
  counted: { subtotal: number; discount: number },
) {
  const { subtotal, discount } = purchase ?? counted;
  return { subtotal, discount, shippingPrice, total };
}

function countLine(
  state: ShopState,
  { language, orderId }: ShopCart,
  { sku, quantity, lastPrice, lastTitle }: ShopCart['lines'][number],
): CountedLine {
  const good = goodNamed(state.goods, sku);
  // What was ordered was ordered at the price of that day.
  const unitPrice = orderId === null ? (good?.price ?? lastPrice) : lastPrice;
  return {
    sku,
    title: good?.titleIn(language) ?? lastTitle,
    quantity,
    unitPrice,
    total: unitPrice * quantity,
    available: Math.max(good?.stock ?? 0, 0),
    isSold: good !== null,
  };
}
