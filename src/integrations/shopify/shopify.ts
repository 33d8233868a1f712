import { z } from 'zod';
import type { Capabilities } from '../capabilities.ts';
import type { Connector, ConnectorOperation } from '../integration.ts';
import { applyCoupon } from './carts/applyCoupon.ts';
import { createCart, readCart } from './carts/openCart.ts';
import { placeOrder } from './carts/placeOrder.ts';
import { setLine } from './carts/setLine.ts';
import { setAddress, setBuyer } from './carts/setPerson.ts';
import { chooseShipping, listShipping } from './carts/shippingRates.ts';
import { listProducts, readProduct, readVariants } from './catalogue/readCatalogue.ts';
import { ask, connectTo, type Shopify, type ShopifySettings } from './connection.ts';
import { findCustomers } from './findCustomers.ts';
import { addNote } from './orders/addNote.ts';
import { cancelOrder } from './orders/cancelOrder.ts';
import { changeAddress } from './orders/changeAddress.ts';
import { markPaid } from './orders/markPaid.ts';
import { markRefunded } from './orders/markRefunded.ts';
import { findOrderByNumber, findOrders, readInvoice, readOrder } from './orders/readOrders.ts';
import { requestExchange } from './orders/requestExchange.ts';
import { trackParcels } from './orders/trackParcels.ts';

const capabilities: Capabilities = {
  idempotency: 'marker',
  cancelRefunds: 'separate',
  returns: null,
  checkout: 'api',
  phoneLookup: 'order',
  events: 'poll',
  partialRefund: null,
  proof: 'description',
};

/** Shopify for the ports `catalogue`, `carts`, `orders`, `shipping` and `customers`, over its Admin GraphQL API. */
export function shopify(settings: ShopifySettings): Connector {
  const connection = connectTo(settings);
  return {
    name: 'shopify',
    operations: [
      ...sellingOperations(connection),
      ...orderOperations(connection),
      findCustomers(connection),
      trackParcels(connection),
    ],
    capabilities: { ...capabilities, checkout: settings.checkout === 'hosted' ? 'hosted' : 'api' },
    health: (signal) => health(connection, signal),
  };
}

function sellingOperations(connection: Shopify): ConnectorOperation[] {
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

function orderOperations(connection: Shopify): ConnectorOperation[] {
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

/** The rights of the app that its operations need; one to write a thing holds that to read it. */
const SCOPES = [
  ['read_products', 'write_products'],
  ['read_inventory', 'write_inventory'],
  ['read_customers', 'write_customers'],
  ['read_discounts', 'write_discounts'],
  ['read_shipping', 'write_shipping'],
  ['write_draft_orders'],
  ['write_orders'],
] as const;

export const HEALTH = `query LooplineHealth {
  shop { id }
  currentAppInstallation { accessScopes { handle } }
}`;

const installed = z.object({
  shop: z.object({ id: z.string() }),
  currentAppInstallation: z.object({ accessScopes: z.array(z.object({ handle: z.string() })) }),
});

/** The token is tried, and whether the app has the rights that it needs. */
async function health(connection: Shopify, signal: AbortSignal): ReturnType<Connector['health']> {
  const read = await ask(connection, { document: HEALTH, schema: installed }, signal);
  if (read.kind !== 'ok') return { ok: false, reason: read.reason };
  const granted = read.value.currentAppInstallation.accessScopes.map(({ handle }) => handle);
  const missing = SCOPES.filter((ways) => !ways.some((scope) => granted.includes(scope)));
  if (missing.length === 0) return { ok: true };
  return { ok: false, reason: `shopify: the app lacks ${missing.map(([scope]) => scope).join(', ')}` };
}
