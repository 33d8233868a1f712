import type { Capabilities } from '../capabilities.ts';
import type { Connector, ConnectorOperation } from '../integration.ts';
import { applyCoupon } from './carts/applyCoupon.ts';
import { createCart, readCart } from './carts/openCart.ts';
import { placeOrder } from './carts/placeOrder.ts';
import { setLine } from './carts/setLine.ts';
import { setAddress, setBuyer } from './carts/setPerson.ts';
import { chooseShipping, listShipping } from './carts/shippingRates.ts';
import { listProducts, readProduct, readVariants } from './catalogue/readCatalogue.ts';
import { connectTo, type Woo, type WooSettings } from './connection.ts';
import { findCustomers } from './findCustomers.ts';
import { addNote } from './orders/addNote.ts';
import { cancelOrder } from './orders/cancelOrder.ts';
import { changeAddress } from './orders/changeAddress.ts';
import { markPaid } from './orders/markPaid.ts';
import { markRefunded } from './orders/markRefunded.ts';
import { findOrderByNumber, findOrders, readInvoice, readOrder } from './orders/readOrders.ts';
import { requestExchange } from './orders/requestExchange.ts';
import { trackParcels } from './orders/trackParcels.ts';
import { readCurrency } from './readCurrency.ts';

const CAPABILITIES: Capabilities = {
  idempotency: 'marker',
  cancelRefunds: 'separate',
  returns: null,
  checkout: 'api',
  phoneLookup: 'order',
  events: 'poll',
  partialRefund: null,
  proof: 'description',
};

/** WooCommerce for the ports `catalogue`, `carts`, `orders`, `shipping` and `customers`. */
export function woocommerce(settings: WooSettings): Connector {
  const connection = connectTo(settings);
  return {
    name: 'woocommerce',
    capabilities: CAPABILITIES,
    operations: [
      ...sellingOperations(connection),
      ...orderOperations(connection),
      findCustomers(connection),
      trackParcels(connection),
    ],
    health: (signal) => health(connection, signal),
  };
}

function sellingOperations(connection: Woo): ConnectorOperation[] {
  return [
    listProducts(connection),
    readVariants(connection),
    readProduct(connection),
    createCart(connection),
    readCart(connection),
    setLine(connection),
    applyCoupon(connection),
    setBuyer(connection),
    setAddress(connection),
    listShipping(connection),
    chooseShipping(connection),
    placeOrder(connection),
  ];
}

function orderOperations(connection: Woo): ConnectorOperation[] {
  return [
    findOrders(connection),
    findOrderByNumber(connection),
    readOrder(connection),
    markRefunded(connection),
    requestExchange(),
    cancelOrder(connection),
    markPaid(connection),
    changeAddress(connection),
    addNote(connection),
    readInvoice(connection),
  ];
}

/** Whether the shop answers and takes the key. Who may write is seen when something is written. */
async function health(woo: Woo, signal: AbortSignal): ReturnType<Connector['health']> {
  const answer = await readCurrency(woo, signal);
  return answer.kind === 'ok' ? { ok: true } : { ok: false, reason: answer.reason };
}
