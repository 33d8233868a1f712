import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { fixedClock } from '../../../src/base/clock.ts';
import type { JsonObject } from '../../../src/base/json.ts';
import type { Connector } from '../../../src/integrations/integration.ts';
import type { Cart, ShippingRate } from '../../../src/integrations/ports/carts.ts';
import { woocommerce } from '../../../src/integrations/woocommerce/woocommerce.ts';
import { conformance, type ConformanceCase } from '../../../src/integrations/conformance.ts';
import { asking, type Asking } from '../callOf.ts';
import { copyOf } from './double/copyOf.ts';
import { MUG, seed } from './double/seed.ts';
import { KEY, startWoo, type WooServer } from './double/startWoo.ts';
import type { Order } from './double/wooState.ts';

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
  /** The conformance suite for one operation. */
  keepsContract(
    given: Pick<ConformanceCase, 'operation' | 'input' | 'outcome' | 'badInput' | 'unknown'> & {
      /** For acts: which request does it. */
      act?: string;
    },
  ): void;
  newCart(): Promise<string>;
  /** A cart to which nothing is missing, and what it costs. */
  fullCart(
    sku?: string,
    quantity?: number,
  ): Promise<{ cartRef: string; expectedTotalMinor: number; currency: string }>;
  /** An order that waits for its payment. */
  newOrder(): Promise<{ orderRef: string; total: number }>;
  paidOrder(): Promise<{ orderRef: string; total: number }>;
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
  const keepsContract: OpenWoo['keepsContract'] = ({ act, ...given }) =>
    conformance({
      systemUrl: () => woo().url,
      connect,
      connectWrongly: (baseUrl) => connect(baseUrl, 'ck_2:cs_2'),
      // What is asked of the Store API is no act: nothing is kept of it.
      isQuestion: ({ method, body }) =>
        method === 'GET' || !/"(meta_data|api_refund|customer_note)":/.test(body),
      ...(act === undefined ? {} : { acts: (_input, reference) => actsOf(woo(), { act, reference }) }),
      ...given,
    });
  return { ...asks, woo, connect, keepsContract, ...buyingWith(asks, woo) };
}

/** How often this was done under a reference, counted inside the shop. */
const actsOf = ({ log }: WooServer, { act, reference }: { act: string; reference: string }): number =>
  log.filter(
    ({ name, args, status }) => name === act && status < 300 && JSON.stringify(args).includes(reference),
  ).length;

export const cartIn = (heard: JsonObject): Cart => heard['cart'] as unknown as Cart;

/** From an empty cart to an order, by the operations of the ports. */
function buyingWith(
  { hear }: Asking,
  woo: () => WooServer,
): Pick<OpenWoo, 'newCart' | 'fullCart' | 'newOrder' | 'paidOrder'> {
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
  const placed = async () => {
    const asked = await fullCart();
    assert.equal((await hear('carts.placeOrder', asked)).outcome, 'placed');
    return { orderRef: asked.cartRef, total: asked.expectedTotalMinor };
  };
  const paid = async () => {
    const { orderRef, total } = await placed();
    const paying = { orderRef, paymentRef: `pi_${orderRef}`, minor: total, currency: 'BRL' };
    assert.equal((await hear('orders.markPaid', paying)).outcome, 'marked');
    return { orderRef, total };
  };
  return {
    newCart,
    fullCart: copied(fullCart, { refIn: ({ cartRef }) => cartRef, at: 'cartRef', woo }),
    newOrder: copied(placed, { refIn: ({ orderRef }) => orderRef, at: 'orderRef', woo }),
    paidOrder: copied(paid, { refIn: ({ orderRef }) => orderRef, at: 'orderRef', woo }),
  };
}

/** What was made once by the operations is made again by a copy of it inside the shop, which is quicker. */
function copied<Made extends object>(
  make: (...asked: [sku?: string, quantity?: number]) => Promise<Made>,
  { refIn, at, woo }: { refIn: (made: Made) => string; at: keyof Made; woo: () => WooServer },
): (...asked: [sku?: string, quantity?: number]) => Promise<Made> {
  const models = new Map<string, Promise<{ made: Made; order: Order }>>();
  const modelOf = async (asked: [sku?: string, quantity?: number]) => {
    const made = await make(...asked);
    const { state } = woo();
    const order = state.orders.find(({ id }) => String(id) === refIn(made));
    assert.ok(order);
    return { made, order: copyOf(state, order) };
  };
  return async (...asked) => {
    const model = models.get(asked.join()) ?? modelOf(asked);
    models.set(asked.join(), model);
    const { made, order } = await model;
    return { ...made, [at]: String(copyOf(woo().state, order).id) };
  };
}
