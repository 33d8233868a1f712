import { z } from 'zod';
import type { Clock } from '../../base/clock.ts';
import { errorType } from '../errorType.ts';
import type { Capabilities } from '../capabilities.ts';
import { makeHttp, type Http } from '../http.ts';
import type { Connector, ConnectorOperation } from '../integration.ts';
import { applyCoupon } from './carts/applyCoupon.ts';
import { createCart, readCart } from './carts/openCart.ts';
import { placeOrder } from './carts/placeOrder.ts';
import { setAddress, setBuyer } from './carts/setPerson.ts';
import { setLine } from './carts/setLine.ts';
import { chooseShipping, listShipping } from './carts/shippingRates.ts';
import { listProducts, readProduct, readVariants } from './catalogue/readCatalogue.ts';
import { findCustomers } from './findCustomers.ts';
import { addNote } from './orders/addNote.ts';
import { cancelOrder } from './orders/cancelOrder.ts';
import { changeAddress } from './orders/changeAddress.ts';
import { markPaid } from './orders/markPaid.ts';
import { markRefunded } from './orders/markRefunded.ts';
import { readInvoice } from './orders/readInvoice.ts';
import { findOrderByNumber, findOrders, readOrder } from './orders/readOrders.ts';
import { requestExchange } from './orders/requestExchange.ts';
import { trackParcels } from './orders/trackParcels.ts';

export interface DemoShopSettings {
  apiKey: string;
  baseUrl: string;
  clock: Clock;
}

const capabilities: Capabilities = {
  idempotency: 'marker',
  cancelRefunds: 'separate',
  returns: null,
  checkout: 'api',
  phoneLookup: 'order',
  events: 'poll',
  partialRefund: null,
  proof: 'program',
};

/**
 * The shop of the demo for the ports `catalogue`, `carts`, `orders`, `shipping` and `customers`: a plain REST API with
 * versions and references, without keys.
 */
export function demoShop({ apiKey, baseUrl, clock }: DemoShopSettings): Connector {
  const headers = { authorization: `Bearer ${apiKey}` };
  const http = makeHttp({ name: 'demoShop', baseUrl, headers, errorCode: errorType, clock });
  return {
    name: 'demoShop',
    operations: [...sellingOperations(http), ...orderOperations(http), findCustomers(http)],
    capabilities,
    health: async (signal) => {
      const answer = await http.send({ method: 'GET', path: '/policies', schema: z.object({}), signal });
      return answer.kind === 'ok' ? { ok: true } : { ok: false, reason: answer.reason };
    },
  };
}

function sellingOperations(http: Http): ConnectorOperation[] {
  return [
    listProducts(http),
    readVariants(http),
    readProduct(http),
    createCart(http),
    readCart(http),
    setLine(http),
    applyCoupon(http),
    setBuyer(http),
    setAddress(http),
    listShipping(http),
    chooseShipping(http),
    placeOrder(http),
  ];
}

function orderOperations(http: Http): ConnectorOperation[] {
  return [
    findOrders(http),
    findOrderByNumber(http),
    readOrder(http),
    markRefunded(http),
    requestExchange(http),
    cancelOrder(http),
    markPaid(http),
    changeAddress(http),
    addNote(http),
    readInvoice(http),
    trackParcels(http),
  ];
}
