import { RestError } from '../rest.ts';
import type { Buyer, CountedCart, CountedLine, ShopCart } from './cart.ts';
import { keepCartWrite } from './carts.ts';
import { countCart, describeCart } from './countCart.ts';
import { needCustomer } from './customers.ts';
import { takeFromStock } from './goods.ts';
import type { Rate } from './shippingRates.ts';
import type { Address, ShopLine, ShopOrder } from './shop.ts';
import { newId, nextNumber } from './state.ts';
import type { ShopState } from './state.ts';

/** The first number of orders that come from carts. */
const FIRST_NUMBER = 7001;

type Asked = { expectedTotal: number; currency: string; externalReference: string | null };
/** A cart that nothing is missing in. */
type Complete = { counted: CountedCart; buyer: Buyer; address: Address; rate: Rate };

/** Makes an order of a cart, once, for exactly the sum that was agreed to. Takes the goods from stock. */
export function placeOrder(state: ShopState, cart: ShopCart, asked: Asked): ShopOrder {
  const complete = needComplete(cart, countCart(state, cart));
  const { counted } = complete;
  const gone = counted.lines.filter(({ quantity, available }) => available < quantity).map(({ sku }) => sku);
  if (gone.length > 0) {
    throw new RestError(409, 'out_of_stock', `Not in stock any more: ${gone.join(', ')}`, {
      skus: gone,
      cart: describeCart(state, cart),
    });
  }
  if (counted.total !== asked.expectedTotal || cart.currency !== asked.currency) {
    throw new RestError(409, 'total_changed', `The cart costs ${counted.total} ${cart.currency}`, {
      total: counted.total,
      currency: cart.currency,
      cart: describeCart(state, cart),
    });
  }
  return state.peer.store.transaction(() => keepOrder(state, cart, { complete, asked }));
}

function needComplete(cart: ShopCart, counted: CountedCart): Complete {
  const { buyer, address } = cart;
  const { rate } = counted;
  const missing = [
    ...(cart.lines.length === 0 ? ['lines'] : []),
    ...(buyer === null || (buyer.phone === null && buyer.email === null) ? ['buyer'] : []),
    ...(address === null ? ['address'] : []),
    ...(rate === null ? ['shipping'] : []),
  ];
  if (missing.length > 0 || buyer === null || address === null || rate === null)
    throw new RestError(409, 'incomplete', `Before it is ordered the cart needs: ${missing.join(', ')}`, {
      missing,
    });
  return { counted, buyer, address, rate };
}

function keepOrder(
  state: ShopState,
  cart: ShopCart,
  { complete, asked }: { complete: Complete; asked: Asked },
): ShopOrder {
  const { counted, buyer, address, rate } = complete;
  const { coupon, lines, subtotal, discount, shippingPrice, total } = counted;
  const order: ShopOrder = {
    id: newId(state, 'ord'),
    number: `LP-${nextNumber(state, 'order', FIRST_NUMBER)}`,
    customerId: needCustomer(state, buyer, cart).id,
    status: 'placed',
    placedAt: state.peer.clock.now().toISOString(),
    deliveredAt: null,
    currency: cart.currency,
    lines: lines.map((line) => lineOf(state, line)),
    shippingPrice,
    total,
    shippingAddress: address,
    paymentIntent: null,
    exchangeOf: null,
    cancelReason: null,
    notes: [],
    version: 1,
    purchase: {
      cartId: cart.id,
      language: cart.language,
      subtotal,
      discount,
      couponCode: coupon?.id ?? null,
      shippingTitle: rate.title[cart.language],
      maxDays: rate.maxDays,
      buyer,
    },
  };
  for (const { sku, quantity } of lines) takeFromStock(state.goods, sku, quantity);
  if (coupon !== null && coupon.usesLeft !== null)
    state.coupons.put({ ...coupon, usesLeft: coupon.usesLeft - 1 });
  state.orders.put(order);
  const ordered: ShopCart = {
    ...cart,
    lines: lines.map(({ sku, quantity, unitPrice, title }) => ({
      sku,
      quantity,
      lastPrice: unitPrice,
      lastTitle: title,
    })),
    orderId: order.id,
    version: cart.version + 1,
  };
  state.carts.put(ordered);
  const result = { orderId: order.id, orderNumber: order.number, total, cartId: cart.id };
  keepCartWrite(state, ordered, { kind: 'place', externalReference: asked.externalReference, result });
  return order;
}

function lineOf(state: ShopState, { sku, title, quantity, unitPrice }: CountedLine): ShopLine {
  return {
    id: newId(state, 'line'),
    sku,
    title,
    quantity,
    unitPrice,
    finalSale: false,
    condition: 'unopened',
    returnRequestedQuantity: 0,
    exchangedQuantity: 0,
    refundedQuantity: 0,
    refundedAmount: 0,
  };
}
