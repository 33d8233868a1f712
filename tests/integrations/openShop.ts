import assert from 'node:assert/strict';
import { after, before, beforeEach } from 'node:test';
import { z } from 'zod';
import { fixedClock } from '../../src/base/clock.ts';
import type { JsonObject } from '../../src/base/json.ts';
import { conformance, type ConformanceCase } from '../../src/integrations/conformance.ts';
import { demoShop } from '../../src/integrations/demoShop/demoShop.ts';
import { connectorsOf } from '../../src/integrations/operationNamed.ts';
import { worldClock, type WorldClock } from '../../world/clock.ts';
import { openRoom } from '../../world/room.ts';
import { storeCatalogue } from '../../world/seed/catalogue/catalogue.ts';
import { couponsAt } from '../../world/seed/coupons.ts';
import type { Shop } from '../../world/shop/shop.ts';
import { startShop } from '../../world/shop/startShop.ts';
import type { Cart } from '../../src/integrations/ports/carts.ts';
import { asking, type Asking } from './callOf.ts';

const NOW = '2026-11-21T09:00:00Z';
const API_KEY = 'shop_key';
const IN_ENGLISH = { currency: 'BRL', language: 'en' };

/** More of it is in stock than all tests buy. */
export const MUG = 'MUG-CLAY';
export const ANA = { name: 'Ana Souza', phone: '+5511988880002', email: 'ana@example.test', taxId: null };
export const HOME = {
  name: 'Ana Souza',
  line1: 'Rua das Laranjeiras 120',
  line2: null,
  district: 'Laranjeiras',
  city: 'Rio de Janeiro',
  region: 'RJ',
  postalCode: '22240-003',
  country: 'BR',
};

export interface OpenShop extends Asking {
  shop(): Shop;
  connect(baseUrl: string, apiKey?: string): ReturnType<typeof demoShop>;
  /** How often something was written under a reference, counted inside the shop. */
  writesOf(reference: string): number;
  /** The conformance suite for one operation of the shop. */
  keepsContract(
    given: Pick<ConformanceCase, 'operation' | 'input' | 'outcome' | 'badInput' | 'unknown'> & {
      isAct: boolean;
    },
  ): void;
  clock: WorldClock;
  newCart(): Promise<string>;
  /** A cart to which nothing is missing, and what it costs. */
  fullCart(quantity?: number): Promise<{ cartRef: string; total: number }>;
  /** An order that waits for its payment. */
  newOrder(): Promise<{ orderRef: string; total: number }>;
}

/** The world's shop with the catalogue of the store, for the tests of one describe. */
export function openShop(): OpenShop {
  const clock = worldClock({ frozen: true, startAt: new Date(NOW) });
  let started: Awaited<ReturnType<typeof startShop>> | null = null;
  const shop = () => {
    if (!started) throw new Error('The shop is asked for before it is open');
    return started.shop;
  };
  before(async () => {
    started = await startShop(openRoom({ clock }), { apiKey: API_KEY });
    shop().sell(storeCatalogue);
    shop().setStock(MUG, 1_000);
    for (const coupon of couponsAt(clock.now())) shop().addCoupon(coupon);
  });
  beforeEach(() => shop().faults.clear());
  after(() => started?.stop());

  const connect = (baseUrl: string, apiKey = API_KEY) =>
    demoShop({ apiKey, baseUrl, clock: fixedClock(NOW) });
  const writesOf = (reference: string) =>
    shop()
      .writes()
      .filter(({ externalReference }) => externalReference === reference).length;
  const asks = asking(() => connect(shop().url));
  return {
    ...asks,
    shop,
    connect,
    writesOf,
    keepsContract: ({ isAct, ...given }) =>
      conformance({
        ...given,
        systemUrl: () => shop().url,
        connect,
        connectWrongly: (baseUrl) => connect(baseUrl, 'wrong'),
        ...(isAct ? { acts: (_input: JsonObject, reference: string) => writesOf(reference) } : {}),
      }),
    clock,
    ...buyingWith(asks),
  };
}

/** From an empty cart to an order, by the operations of the ports. */
function buyingWith({ hear }: Asking): Pick<OpenShop, 'newCart' | 'fullCart' | 'newOrder'> {
  const newCart = async () => cartIn(await hear('carts.create', IN_ENGLISH)).ref;
  const fullCart = async (quantity = 1) => {
    const cartRef = await newCart();
    await hear('carts.setLine', { cartRef, sku: MUG, quantity });
    await hear('carts.setBuyer', { cartRef, ...ANA });
    await hear('carts.setAddress', { cartRef, address: HOME });
    const { rates } = await hear('carts.listShipping', { cartRef });
    const [cheapest] = rates as { rateRef: string }[];
    const chosen = await hear('carts.chooseShipping', { cartRef, rateRef: cheapest?.rateRef ?? '' });
    return { cartRef, total: cartIn(chosen).totalMinor };
  };
  return {
    newCart,
    fullCart,
    newOrder: async () => {
      const { cartRef, total } = await fullCart();
      const asked = { cartRef, expectedTotalMinor: total, currency: 'BRL' };
      const placed = await hear('carts.placeOrder', asked);
      assert.equal(placed.outcome, 'placed');
      return { orderRef: z.string().parse(placed['orderRef']), total };
    },
  };
}

/** The cart of an answer; the port has checked its shape. */
export const cartIn = ({ cart }: JsonObject) => cart as unknown as Cart;

/** As another process of the product would ask, which does not know what this one has under way. */
export function processesOf({ connect, shop }: OpenShop, count: number) {
  return Array.from({ length: count }, () => connectorsOf([connect(shop().url)]));
}
