import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { z } from 'zod';
import { fixedClock } from '../../../src/base/clock.ts';
import { conformance, type ConformanceCase } from '../../../src/integrations/conformance.ts';
import type { Connector } from '../../../src/integrations/integration.ts';
import type { Cart } from '../../../src/integrations/ports/carts.ts';
import type { ShopifySettings } from '../../../src/integrations/shopify/connection.ts';
import { shopify } from '../../../src/integrations/shopify/shopify.ts';
import type { JsonObject } from '../../../src/base/json.ts';
import { asking, type Asking } from '../callOf.ts';
import { startShopify, TOKEN, type LittleShopify } from './shop/startShopify.ts';
import { emptyShop, type Order, type ShopState } from './shop/state.ts';

export const SHIRT = 'SHIRT-M';
export const VASE = 'VASE';
export const PHONE = '+5581999990001';
export const EMAIL = 'maria@example.com';
export const HOME = {
  name: 'Maria Souza',
  line1: 'Rua do Sol 10',
  line2: null,
  district: 'Boa Vista',
  city: 'Recife',
  region: 'PE',
  postalCode: '50000-000',
  country: 'BR',
};

/** A shop with a shirt in three sizes, a vase, something that is not sold yet, and a coupon of each kind. */
export function littleShop(): ShopState {
  const state = emptyShop();
  const variant = (sku: string, title: string, price: number, stock = 1_000) => ({
    id: state.nextId('ProductVariant'),
    sku,
    title,
    price,
    stock,
    isCounted: true,
  });
  const shirts = ['S', 'M', 'L'].map((size) => variant(`SHIRT-${size}`, size, 7_990));
  const goods = (title: string, type: string, variants: typeof shirts) => ({
    id: state.nextId('Product'),
    title,
    type,
    status: 'ACTIVE' as const,
    variants,
  });
  state.goods = [
    goods('Linen shirt', 'Shirts', shirts),
    goods('Vase', 'Decoration', [variant(VASE, 'Default Title', 15_005)]),
    { ...goods('Lamp', 'Decoration', [variant('LAMP', 'Default Title', 1)]), status: 'DRAFT' },
  ];
  const whole = { percent: 10, minimum: 0, status: 'ACTIVE' as const, usageLimit: null, uses: 0 };
  state.discounts = [
    { ...whole, code: 'TEN' },
    { ...whole, code: 'BIG', minimum: 900_000 },
    { ...whole, code: 'OLD', status: 'EXPIRED' },
    { ...whole, code: 'ONCE', usageLimit: 1, uses: 1 },
  ];
  return state;
}

export interface OpenShop extends Asking {
  state(): ShopState;
  server(): LittleShopify;
  connect(baseUrl: string, change?: Partial<ShopifySettings>): Connector;
  /** The conformance suite for one operation. `acts` is left out for a question. */
  keepsContract(
    given: Pick<ConformanceCase, 'operation' | 'input' | 'outcome' | 'badInput'> &
      Partial<Pick<ConformanceCase, 'unknown' | 'acts' | 'isQuestion'>>,
  ): void;
  /** How many mutations with this text in their variables were carried out. */
  writesOf(text: string): number;
  newCart(): Promise<string>;
  /** A cart to which nothing is missing, and what it costs. */
  fullCart(): Promise<{ cartRef: string; total: number }>;
  newOrder(): Promise<{ orderRef: string; total: number }>;
  orderAt(orderRef: string): Order;
}

/** A query, or what is a mutation by its form alone. */
export const isQuestion = ({ body }: { body: string }): boolean =>
  !body.includes('"mutation ') || body.includes('"mutation LooplineCalculateDraft');

/** The little shop for the tests of one describe. */
export function openShop(): OpenShop {
  const state = littleShop();
  let started: LittleShopify | null = null;
  const server = () => {
    assert.ok(started, 'the shop is open');
    return started;
  };
  before(async () => {
    started = await startShopify(state);
  });
  after(() => started?.stop());

  const connect: OpenShop['connect'] = (baseUrl, change = {}) =>
    shopify({
      baseUrl,
      apiKey: TOKEN,
      clientId: null,
      checkout: 'own',
      clock: fixedClock('2026-11-21T09:00:00Z'),
      pauseMs: 1,
      ...change,
    });
  const asks = asking(() => connect(server().url));
  return {
    ...asks,
    ...buyingWith(asks),
    state: () => state,
    server,
    connect,
    keepsContract: (given) =>
      conformance({
        isQuestion,
        ...given,
        systemUrl: () => server().url,
        connect,
        connectWrongly: (baseUrl) => connect(baseUrl, { apiKey: 'shpat_wrong' }),
      }),
    writesOf: (text) =>
      server().sent.filter(
        ({ document, variables }) =>
          !isQuestion({ body: `"${document}` }) && JSON.stringify(variables).includes(text),
      ).length,
    orderAt: (orderRef) => {
      const order = state.orders.get(orderRef);
      assert.ok(order);
      return order;
    },
  };
}

export const cartIn = ({ cart }: JsonObject) => cart as unknown as Cart;

/** From an empty cart to an order, by the operations of the ports. */
function buyingWith({ hear }: Asking): Pick<OpenShop, 'newCart' | 'fullCart' | 'newOrder'> {
  const newCart = async () => cartIn(await hear('carts.create', { currency: 'BRL', language: 'pt-BR' })).ref;
  const fullCart = async () => {
    const cartRef = await newCart();
    await hear('carts.setLine', { cartRef, sku: SHIRT, quantity: 2 });
    await hear('carts.setBuyer', { cartRef, name: 'Maria Souza', phone: PHONE, email: EMAIL });
    await hear('carts.setAddress', { cartRef, address: HOME });
    const { rates } = await hear('carts.listShipping', { cartRef });
    const rateRef = (rates as { rateRef: string }[])[0]?.rateRef ?? '';
    const chosen = await hear('carts.chooseShipping', { cartRef, rateRef });
    return { cartRef, total: cartIn(chosen).totalMinor };
  };
  const newOrder = async () => {
    const { cartRef, total } = await fullCart();
    const placed = await hear('carts.placeOrder', { cartRef, expectedTotalMinor: total, currency: 'BRL' });
    assert.equal(placed.outcome, 'placed');
    return { orderRef: z.string().parse(placed['orderRef']), total };
  };
  return { newCart, fullCart, newOrder };
}
