import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { fixedClock } from '../../../src/base/clock.ts';
import type { JsonObject } from '../../../src/base/json.ts';
import type { Connector } from '../../../src/integrations/integration.ts';
import type { Cart, ShippingRate } from '../../../src/integrations/ports/carts.ts';
import { woocommerce } from '../../../src/integrations/woocommerce/woocommerce.ts';
import { asking, type Asking } from '../callOf.ts';
import { MUG, seed } from './double/seed.ts';
import { KEY, startWoo, type WooServer } from './double/startWoo.ts';

const NOW = '2026-11-21T09:00:00Z';

export const MARIA = { name: 'Maria Souza', phone: '+5581999990001', email: 'maria@example.com' };
export const HOME = {
  name: 'Maria Souza',
  line1: 'Rua do Sol 10',
  line2: 'Apto 3',
  district: 'Boa Vista',
  city: 'Recife',
  region: 'PE',
  postalCode: '50000-000',
  country: 'BR',
};

export interface OpenWoo extends Asking {
  woo(): WooServer;
  connect(baseUrl: string, apiKey?: string): Connector;
  newCart(): Promise<string>;
  /** A cart to which nothing is missing, and what it costs. */
  fullCart(
    sku?: string,
    quantity?: number,
  ): Promise<{ cartRef: string; expectedTotalMinor: number; currency: string }>;
  /** An order that waits for its payment. */
  newOrder(sku?: string): Promise<{ orderRef: string; total: number }>;
  paidOrder(sku?: string): Promise<{ orderRef: string; total: number }>;
}

export const connect = (baseUrl: string, apiKey = KEY): Connector =>
  woocommerce({ baseUrl, apiKey, clock: fixedClock(NOW) });

/** The double with its goods, for the tests of one describe. */
export function openWoo(): OpenWoo {
  let started: WooServer | null = null;
  const woo = () => {
    assert.ok(started, 'asked for before it is open');
    return started;
  };
  before(async () => {
    started = await startWoo();
    seed(started.state);
  });
  after(() => started?.stop());
  const asks = asking(() => connect(woo().url));
  return { ...asks, woo, connect, ...buyingWith(asks) };
}

export const cartIn = (heard: JsonObject): Cart => heard['cart'] as unknown as Cart;

/** From an empty cart to an order, by the operations of the ports. */
function buyingWith({ hear }: Asking): Pick<OpenWoo, 'newCart' | 'fullCart' | 'newOrder' | 'paidOrder'> {
  const newCart = async () => cartIn(await hear('carts.create', { currency: 'BRL', language: 'pt-BR' })).ref;
  const fullCart: OpenWoo['fullCart'] = async (sku = MUG, quantity = 1) => {
    const cartRef = await newCart();
    await hear('carts.setLine', { cartRef, sku, quantity });
    await hear('carts.setBuyer', { cartRef, ...MARIA });
    await hear('carts.setAddress', { cartRef, address: HOME });
    const { rates } = await hear('carts.listShipping', { cartRef });
    const rateRef = (rates as unknown as ShippingRate[])[0]?.rateRef ?? '';
    const cart = cartIn(await hear('carts.chooseShipping', { cartRef, rateRef }));
    return { cartRef, expectedTotalMinor: cart.totalMinor, currency: 'BRL' };
  };
  const newOrder: OpenWoo['newOrder'] = async (sku) => {
    const asked = await fullCart(sku);
    const placed = await hear('carts.placeOrder', asked);
    assert.equal(placed.outcome, 'placed');
    return { orderRef: placed['orderRef'] as string, total: asked.expectedTotalMinor };
  };
  const paidOrder: OpenWoo['paidOrder'] = async (sku) => {
    const { orderRef, total } = await newOrder(sku);
    const paying = { orderRef, paymentRef: `pi_${orderRef}`, minor: total, currency: 'BRL' };
    assert.equal((await hear('orders.markPaid', paying)).outcome, 'marked');
    return { orderRef, total };
  };
  return { newCart, fullCart, newOrder, paidOrder };
}
