import { z } from 'zod';
import type { Connector, ConnectorOperation } from '../integration.ts';
import { applyCoupon } from './carts/applyCoupon.ts';
import { createCart, readCart } from './carts/openCart.ts';
import { placeOrder } from './carts/placeOrder.ts';
import { setLine } from './carts/setLine.ts';
import { setAddress, setBuyer } from './carts/setPerson.ts';
import { chooseShipping, listShipping } from './carts/shippingRates.ts';
import { listProducts, readProduct, readVariants } from './catalogue/readCatalogue.ts';
import { connectTo, type Medusa, type MedusaSettings } from './connection.ts';
import { findCustomers } from './findCustomers.ts';
import { addNote } from './orders/addNote.ts';
import { cancelOrder } from './orders/cancelOrder.ts';
import { changeAddress } from './orders/changeAddress.ts';
import { markPaid } from './orders/markPaid.ts';
import { markRefunded } from './orders/markRefunded.ts';
import { findOrderByNumber, findOrders, readInvoice, readOrder } from './orders/readOrders.ts';
import { requestExchange } from './orders/requestExchange.ts';
import { trackParcels } from './orders/trackParcels.ts';

/** Medusa 2 for the ports `catalogue`, `carts`, `orders`, `shipping` and `customers`, one region of it. */
export function medusa(settings: MedusaSettings): Connector {
  const connection = connectTo(settings);
  return {
    name: 'medusa',
    operations: [
      ...sellingOperations(connection),
      ...orderOperations(connection),
      findCustomers(connection),
      trackParcels(connection),
    ],
    health: (signal) => health(connection, signal),
  };
}

function sellingOperations(connection: Medusa): ConnectorOperation[] {
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

function orderOperations(connection: Medusa): ConnectorOperation[] {
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

const region = z.object({ region: z.object({ id: z.string() }) });

/** Both keys are tried, and whether the region is there. */
async function health(
  { store, admin, regionId }: Medusa,
  signal: AbortSignal,
): ReturnType<Connector['health']> {
  const where = `/regions/${encodeURIComponent(regionId)}`;
  for (const [door, http] of [
    ['store', store],
    ['admin', admin],
  ] as const) {
    const answer = await http.send({ method: 'GET', path: `/${door}${where}`, schema: region, signal });
    if (answer.kind !== 'ok') return { ok: false, reason: answer.reason };
  }
  return { ok: true };
}
