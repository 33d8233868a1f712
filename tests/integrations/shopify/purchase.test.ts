import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Order } from '../../../src/integrations/ports/order.ts';
import { purchase } from '../purchase.ts';
import { openShop, SHIRT, VASE } from './openShop.ts';

describe('a purchase in Shopify', () => {
  const { connect, server, state } = openShop();

  test('goes from the first look to a cancellation, step by step as in every shop', async () => {
    const heard = await purchase(connect(server().url), [SHIRT, VASE]);
    assert.deepEqual(
      heard.map(({ operation, outcome }) => `${operation} ${outcome}`),
      [
        'catalogue.list page',
        'catalogue.readVariants read',
        'catalogue.readProduct found',
        'carts.create created',
        'carts.setLine set',
        'carts.setLine insufficientStock',
        'carts.applyCoupon refused',
        'carts.applyCoupon applied',
        'carts.setBuyer set',
        'carts.setAddress refused',
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
      ],
    );
    const order = heard.at(-1)?.output['order'] as unknown as Order;
    // Two shirts of 79.90, a tenth off, and 19.90 for the parcel.
    assert.equal(order.totalMinor, 16_372);
    assert.equal(order.status, 'cancelled');
    assert.equal(order.lines[0]?.title, 'Linen shirt, M');
    assert.equal(order.lines[0].refundableMinor, 14_382 - 1_001);
    const [kept] = state().orders.values();
    assert.deepEqual(
      kept?.attributes.filter(({ key }) => key !== 'Buyer'),
      [{ key: 'Payment of Loopline', value: 'pi_1' }],
    );
    assert.equal(kept?.note, 'Rings at the neighbour.');
  });
});
