import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import pg from 'pg';
import { systemClock } from '../../src/base/clock.ts';
import { conformance, type ConformanceCase } from '../../src/integrations/conformance.ts';
import type { Connector } from '../../src/integrations/integration.ts';
import { medusa } from '../../src/integrations/medusa/medusa.ts';
import { asking, type Asking } from '../../tests/integrations/callOf.ts';
import { callsTo, keyHeaders, type MedusaCall } from './adminOf.ts';
import { merchant } from './merchant.ts';
import { OPEN_FILE, type OpenFile } from './openFile.ts';

export const PHONE = '+5581999990001';
export const ADDRESS = {
  name: 'Ana Silva',
  line1: 'Rua do Sol 10',
  line2: 'ap. 2',
  district: 'Boa Vista',
  city: 'Recife',
  region: 'PE',
  postalCode: '50000-000',
  country: 'BR',
};
const MEDUSA_ADDRESS = {
  first_name: 'Ana',
  last_name: 'Silva',
  phone: PHONE,
  address_1: 'Rua do Sol 10',
  city: 'Recife',
  province: 'PE',
  postal_code: '50000-000',
  country_code: 'br',
};

export interface Order {
  id: string;
  lineRef: string;
  totalMinor: number;
  paymentId: string;
  email: string;
}

export interface TheShop extends Asking {
  open: OpenFile;
  connect(baseUrl: string): Connector;
  store: MedusaCall;
  admin: MedusaCall;
  /** Counts behind the connector's back: a `select count(*)`. */
  count(text: string, values: string[]): Promise<number>;
  keepsContract(given: Omit<ConformanceCase, 'systemUrl' | 'connect' | 'connectWrongly'>): void;
  /** A cart with one piece in it; `whole`: ready to be ordered. */
  newCart(whole?: boolean): Promise<string>;
  newOrder(provider?: string): Promise<Order>;
  /** All pieces leave, with a label. */
  ship(order: Order, isDelivered?: boolean): Promise<void>;
}

/** The shop that `main.ts` has started, for the tests of one file. */
export function theShop(): TheShop {
  const open = JSON.parse(readFileSync(OPEN_FILE, 'utf8')) as OpenFile;
  const { url, seeded } = open;
  const keys = { apiKey: seeded.secretKey, publishableKey: seeded.publishableKey };
  const connectWith = (baseUrl: string, { apiKey, publishableKey }: typeof keys) =>
    medusa({ baseUrl, apiKey, publishableKey, regionId: seeded.regionId, clock: systemClock });
  const connect = (baseUrl: string) => connectWith(baseUrl, keys);
  const store = callsTo(url, { 'x-publishable-api-key': seeded.publishableKey });
  const admin = callsTo(url, keyHeaders(seeded.secretKey));
  const pool = new pg.Pool({ connectionString: open.databaseUrl, max: 2 });
  after(() => pool.end());
  const wrong = { apiKey: 'sk_wrong', publishableKey: 'pk_wrong' };
  return {
    ...asking(() => connect(url)),
    open,
    connect,
    store,
    admin,
    count: async (text, values) => {
      const { rows } = await pool.query<{ count: string }>(text, values);
      return Number(rows[0]?.count);
    },
    keepsContract: (given) =>
      conformance({
        ...given,
        systemUrl: () => url,
        connect,
        connectWrongly: (baseUrl) => connectWith(baseUrl, wrong),
      }),
    ...making({ store, admin, open }),
  };
}

function making({ store, admin, open }: Pick<TheShop, 'store' | 'admin' | 'open'>) {
  const { regionId, skus, locationId } = open.seeded;
  let people = 0;
  let variantId: string | null = null;

  async function newCart(whole = false, email = 'ana@example.com'): Promise<string> {
    variantId ??= (await store('GET', `/store/product-variants?sku[0]=${skus[0]}`))['variants'][0].id;
    const items = [{ variant_id: variantId, quantity: 1 }];
    const person = { email, shipping_address: MEDUSA_ADDRESS, billing_address: MEDUSA_ADDRESS };
    const made = await store('POST', '/store/carts', {
      region_id: regionId,
      items,
      ...(whole ? person : {}),
    });
    const id: string = made['cart'].id;
    if (!whole) return id;
    const ways = (await store('GET', `/store/shipping-options?cart_id=${id}`))['shipping_options'];
    await store('POST', `/store/carts/${id}/shipping-methods`, { option_id: ways[0].id });
    return id;
  }

  async function newOrder(provider = 'pp_system_default'): Promise<Order> {
    people += 1;
    const email = `ana${people}@example.com`;
    const cart = await newCart(true, email);
    const begun = await store('POST', '/store/payment-collections', { cart_id: cart });
    const sessions = `/store/payment-collections/${begun['payment_collection'].id}/payment-sessions`;
    await store('POST', sessions, { provider_id: provider });
    const { order } = await store('POST', `/store/carts/${cart}/complete`, {});
    const read = await admin('GET', `/admin/orders/${order.id}?fields=*items,*payment_collections.payments`);
    const [line] = read['order'].items;
    const [payment] = read['order'].payment_collections[0].payments;
    assert.ok(line && payment);
    const totalMinor = Math.round(payment.amount * 100);
    return { id: order.id, lineRef: line.id, totalMinor, paymentId: payment.id, email };
  }

  async function ship({ id }: Order, isDelivered = false): Promise<void> {
    const { send, deliver } = merchant(admin, locationId);
    await send(id);
    if (isDelivered) await deliver(id);
  }
  return { newCart: (whole?: boolean) => newCart(whole), newOrder, ship };
}
