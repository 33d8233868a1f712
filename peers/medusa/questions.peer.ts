import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PHONE, theShop, type Order } from './theShop.ts';

const { hear, newOrder, keepsContract } = theShop();
const NOBODY = 'order_none';
const OTHER_PHONE = '+5511999990001';

let shared: Promise<Order> | null = null;
/** Questions change nothing. */
const anyOrder = () => (shared ??= newOrder());

describe('questions about orders of a real Medusa', () => {
  keepsContract({
    operation: 'orders.find',
    input: async () => ({ email: (await anyOrder()).email }),
    outcome: 'one',
    badInput: {},
    unknown: { input: { email: 'nobody@example.com' }, outcome: 'none' },
  });
  keepsContract({
    operation: 'orders.findByNumber',
    input: async () => ({ number: await numberOf(await anyOrder()) }),
    outcome: 'found',
    badInput: { number: '' },
    unknown: { input: { number: '999999' }, outcome: 'none' },
  });
  keepsContract({
    operation: 'orders.read',
    input: async () => ({ orderRef: (await anyOrder()).id }),
    outcome: 'found',
    badInput: { orderRef: 1 },
    unknown: { input: { orderRef: NOBODY }, outcome: 'none' },
  });
  keepsContract({
    operation: 'orders.readInvoice',
    input: async () => ({ orderRef: (await anyOrder()).id }),
    outcome: 'notIssued',
    badInput: {},
    unknown: { input: { orderRef: NOBODY }, outcome: 'none' },
  });
  keepsContract({
    operation: 'shipping.track',
    input: async () => ({ orderRef: (await anyOrder()).id }),
    outcome: 'notShipped',
    badInput: {},
    unknown: { input: { orderRef: NOBODY }, outcome: 'none' },
  });
  keepsContract({
    operation: 'customers.find',
    input: async () => ({ email: (await anyOrder()).email }),
    outcome: 'one',
    badInput: {},
    unknown: { input: { email: 'nobody@example.com' }, outcome: 'none' },
  });
  const numberOf = async ({ id }: Order) => {
    const { order } = await hear('orders.read', { orderRef: id });
    return (order as { number: string }).number;
  };

  test('orders and customers of a number that only ends alike are not found', async () => {
    const { email } = await anyOrder();
    assert.notEqual((await hear('orders.find', { phone: PHONE })).outcome, 'none');
    assert.deepEqual(await hear('orders.find', { phone: OTHER_PHONE }), { outcome: 'none' });
    assert.deepEqual(await hear('customers.find', { phone: OTHER_PHONE }), { outcome: 'none' });
    const number = await numberOf(await anyOrder());
    const others = await hear('orders.findByNumber', { number, phone: OTHER_PHONE });
    assert.equal(others['belongsToContact'], false);
    const hers = await hear('orders.findByNumber', { number, email: email.toUpperCase() });
    assert.equal(hers['belongsToContact'], true);
  });

  test('a customer is told with what they bought and where it went', async () => {
    const { email, totalMinor } = await anyOrder();
    const { customer } = await hear('customers.find', { email });
    const read = customer as { orderCount: number; boughtMinor: number; currency: string; address: object };
    assert.deepEqual([read.orderCount, read.boughtMinor, read.currency], [1, totalMinor, 'BRL']);
    assert.equal((read.address as { city: string }).city, 'Recife');
  });
});
