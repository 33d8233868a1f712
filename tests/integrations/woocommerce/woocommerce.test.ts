import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixedClock } from '../../../src/base/clock.ts';
import { carts } from '../../../src/integrations/ports/carts.ts';
import { catalogue } from '../../../src/integrations/ports/catalogue.ts';
import { customers } from '../../../src/integrations/ports/customers.ts';
import { orders } from '../../../src/integrations/ports/orders.ts';
import { shipping } from '../../../src/integrations/ports/shipping.ts';
import { woocommerce } from '../../../src/integrations/woocommerce/woocommerce.ts';
import { purchase } from '../purchase.ts';
import { MUG, RARE, seed } from './double/seed.ts';
import { startWoo } from './double/startWoo.ts';
import { connect } from './openWoo.ts';

const AGREED = [
  'catalogue.list page',
  'catalogue.readVariants read',
  'catalogue.readProduct found',
  'carts.create created',
  'carts.setLine set',
  'carts.setLine insufficientStock',
  'carts.applyCoupon refused',
  'carts.applyCoupon applied',
  'carts.setBuyer set',
  // An address in a country that nothing is sent to is taken: that there is no way there is told with the ways.
  'carts.setAddress set',
  'carts.setAddress set',
  'carts.listShipping rates',
  'carts.chooseShipping set',
  'carts.placeOrder changed',
  'carts.placeOrder placed',
  'carts.read ordered',
  'orders.read found',
  'orders.find one',
  'orders.findByNumber found',
  'customers.find one',
  'orders.markPaid marked',
  'orders.markPaid otherwisePaid',
  'orders.changeAddress changed',
  'orders.addNote noted',
  'orders.markRefunded marked',
  'shipping.track notShipped',
  'orders.readInvoice notIssued',
  'orders.cancel cancelled',
  'orders.read found',
];

describe('woocommerce', () => {
  for (const taxPercent of [0, 10])
    test(`a purchase with ${taxPercent} per cent of tax goes from the first look to a cancellation`, async (t) => {
      const woo = await startWoo();
      t.after(() => woo.stop());
      seed(woo.state);
      woo.state.taxPercent = taxPercent;
      const heard = await purchase(connect(woo.url), [MUG, RARE]);
      assert.deepEqual(
        heard.map(({ operation, outcome }) => `${operation} ${outcome}`),
        AGREED,
      );
      assert.deepEqual(
        woo.log
          .filter(({ status }) => status >= 400 && status !== 404)
          .map(({ name, status }) => `${status} ${name}`),
        ['400 PUT /wc/v3/orders/(id)'],
      );
      assert.equal(woo.state.gatewayRefunds, 0);
      const [order] = woo.state.orders;
      assert.deepEqual(
        [woo.state.orders.length, order?.status, order?.refunds[0]?.amount, order?.isStockTaken],
        [1, 'cancelled', 1_001, false],
      );
    });

  test('it offers all that these ports ask for, and says of itself what is so', () => {
    const connector = connect('http://127.0.0.1:1');
    const offered = connector.operations.map(({ contract }) => contract.name);
    const asked = [catalogue, carts, orders, shipping, customers].flatMap((port) =>
      Object.values(port).map(({ name }) => name),
    );
    assert.deepEqual(offered.toSorted(), asked.toSorted());
    const kinds = new Set(connector.operations.map(({ idempotency }) => idempotency.kind));
    assert.deepEqual(kinds, new Set(['read', 'reference']));
  });

  test('its keys go over https, or nowhere beyond this machine', () => {
    const at = (baseUrl: string) => () =>
      woocommerce({ baseUrl, apiKey: 'ck_1:cs_1', clock: fixedClock('2026-11-21T09:00:00Z') });
    for (const url of ['http://shop.example', 'http://127.0.0.1.shop.example', 'ftp://127.0.0.1'])
      assert.throws(at(url), /over https/, url);
    for (const url of ['https://shop.example', 'http://localhost:8080', 'http://[::1]:80'])
      assert.doesNotThrow(at(url), url);
  });

  test('its health is whether it answers and takes the key', async (t) => {
    const woo = await startWoo();
    t.after(() => woo.stop());
    const health = (key?: string) => connect(woo.url, key).health(AbortSignal.timeout(10_000));
    assert.deepEqual(await health(), { ok: true });
    const wrong = await health('ck_2:cs_2');
    assert.match(wrong.ok ? '' : wrong.reason, /401, check the credentials/);
  });
});
