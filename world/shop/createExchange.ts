import { RestError } from '../rest.ts';
import { goodNamed, takeFromStock } from './goods.ts';
import type { ShopLine, ShopOrder } from './shop.ts';
import { keepWrite, lineNamed, newId } from './state.ts';
import type { ShopState } from './state.ts';

/** The first number of orders that the shop makes itself. */
const FIRST_EXCHANGE_NUMBER = 5001;

/** A new order, already paid for, that replaces a line of an old one. Takes the goods from stock. */
export function createExchange(
  state: ShopState,
  order: ShopOrder,
  asked: {
    lineId: string;
    quantity: number;
    sku: string | null;
    reason: string;
    externalReference: string | null;
  },
): ShopOrder {
  const line = lineNamed(order, asked.lineId);
  if (line.exchangedQuantity + asked.quantity > line.quantity) {
    throw new RestError(
      409,
      'over_quantity',
      `Line ${line.id} has ${line.quantity - line.exchangedQuantity} left to exchange`,
    );
  }
  const sku = asked.sku ?? line.sku;
  const good = goodNamed(state.goods, sku);
  if (good === null) throw new RestError(409, 'unknown_variant', `The shop sells no '${sku}'`);
  if (good.stock < asked.quantity) {
    throw new RestError(
      409,
      'insufficient_stock',
      `'${sku}' has ${good.stock} in stock, not ${asked.quantity}`,
      { available: good.stock },
    );
  }
  const exchange = makeOrder(state, order, { sku, title: good.titleIn('en'), quantity: asked.quantity });
  const exchanged: ShopLine = { ...line, exchangedQuantity: line.exchangedQuantity + asked.quantity };
  const lines = order.lines.map((one) => (one.id === line.id ? exchanged : one));
  state.peer.store.transaction(() => {
    takeFromStock(state.goods, sku, asked.quantity);
    state.orders.put(exchange);
    const result = { exchangeId: exchange.id, exchangeNumber: exchange.number, sku, reason: asked.reason };
    keepWrite(
      state,
      { ...order, lines },
      { kind: 'exchange', externalReference: asked.externalReference, result },
    );
  });
  return exchange;
}

function makeOrder(
  state: ShopState,
  original: ShopOrder,
  goods: { sku: string; title: string; quantity: number },
): ShopOrder {
  const exchanges = state.orders.list().filter((one) => one.exchangeOf !== null).length;
  const line: ShopLine = {
    id: newId(state, 'line'),
    ...goods,
    unitPrice: 0,
    finalSale: false,
    condition: 'unopened',
    returnRequestedQuantity: 0,
    exchangedQuantity: 0,
    refundedQuantity: 0,
    refundedAmount: 0,
  };
  return {
    ...original,
    id: newId(state, 'ord'),
    number: `LP-${FIRST_EXCHANGE_NUMBER + exchanges}`,
    status: 'paid',
    placedAt: state.peer.clock.now().toISOString(),
    deliveredAt: null,
    lines: [line],
    shippingPrice: 0,
    total: 0,
    paymentIntent: null,
    exchangeOf: original.number,
    cancelReason: null,
    notes: [],
    version: 1,
  };
}
