import { describe } from 'node:test';
import { HOME, openWoo } from './openWoo.ts';

const NO_ORDER = '999999';
const WRITE = 'PUT /wc/v3/orders/(id)';

describe('what woocommerce promises of orders', () => {
  const { keepsContract, woo, newOrder, paidOrder } = openWoo();

  keepsContract({
    operation: 'orders.read',
    input: async () => ({ orderRef: (await newOrder()).orderRef }),
    outcome: 'found',
    badInput: { orderRef: '' },
    unknown: { input: { orderRef: NO_ORDER }, outcome: 'none' },
  });
  keepsContract({
    operation: 'orders.findByNumber',
    input: async () => ({ number: `#${(await newOrder()).orderRef}` }),
    outcome: 'found',
    badInput: { number: '' },
    unknown: { input: { number: NO_ORDER }, outcome: 'none' },
  });
  keepsContract({
    operation: 'orders.find',
    input: async () => {
      const { orderRef } = await newOrder();
      const order = woo().state.orders.find(({ id }) => String(id) === orderRef);
      const email = `buyer-${orderRef}@example.com`;
      Object.assign(order?.billing ?? {}, { email });
      return { email };
    },
    outcome: 'one',
    badInput: {},
    unknown: { input: { email: 'nobody@example.test' }, outcome: 'none' },
  });
  keepsContract({
    operation: 'customers.find',
    input: () => ({ email: 'ana@example.com' }),
    outcome: 'one',
    badInput: {},
    unknown: { input: { email: 'nobody@example.test' }, outcome: 'none' },
  });
  keepsContract({
    operation: 'shipping.track',
    input: async () => {
      const { orderRef } = await newOrder();
      const order = woo().state.orders.find(({ id }) => String(id) === orderRef);
      if (order) Object.assign(order, { status: 'completed', completedAt: woo().state.now });
      return { orderRef };
    },
    outcome: 'tracked',
    badInput: { orderRef: '' },
    unknown: { input: { orderRef: NO_ORDER }, outcome: 'none' },
  });
  keepsContract({
    operation: 'orders.readInvoice',
    input: async () => ({ orderRef: (await newOrder()).orderRef }),
    outcome: 'notIssued',
    badInput: {},
    unknown: { input: { orderRef: NO_ORDER }, outcome: 'none' },
  });
  keepsContract({
    operation: 'orders.markPaid',
    input: async () => {
      const { orderRef, total } = await newOrder();
      return { orderRef, paymentRef: `pi_${orderRef}`, minor: total, currency: 'BRL' };
    },
    outcome: 'marked',
    badInput: { orderRef: '1', paymentRef: 'pi_1', minor: 0, currency: 'BRL' },
    unknown: {
      input: { orderRef: NO_ORDER, paymentRef: 'pi_1', minor: 1, currency: 'BRL' },
      outcome: 'none',
    },
    act: WRITE,
  });
  keepsContract({
    operation: 'orders.markRefunded',
    input: async () => {
      const { orderRef } = await paidOrder();
      const order = woo().state.orders.find(({ id }) => String(id) === orderRef);
      const lineRef = String(order?.lines[0]?.id);
      return { orderRef, lineRef, minor: 1_001, currency: 'BRL', refundRef: `re_${orderRef}` };
    },
    outcome: 'marked',
    badInput: { orderRef: '1', lineRef: '1', minor: -1, currency: 'BRL', refundRef: 're_1' },
    act: 'POST /wc/v3/orders/(order_id)/refunds',
  });
  keepsContract({
    operation: 'orders.cancel',
    input: async () => ({ orderRef: (await paidOrder()).orderRef, reason: 'changed mind' }),
    outcome: 'cancelled',
    badInput: { orderRef: '1', reason: '' },
    act: WRITE,
  });
  keepsContract({
    operation: 'orders.changeAddress',
    input: async () => ({
      orderRef: (await paidOrder()).orderRef,
      address: { ...HOME, line1: 'Rua Nova 2' },
    }),
    outcome: 'changed',
    badInput: { orderRef: '1', address: {} },
    unknown: { input: { orderRef: NO_ORDER, address: HOME }, outcome: 'none' },
    act: WRITE,
  });
  keepsContract({
    operation: 'orders.addNote',
    input: async () => ({ orderRef: (await newOrder()).orderRef, text: 'Leave it with the neighbour' }),
    outcome: 'noted',
    badInput: { orderRef: '1', text: '' },
    unknown: { input: { orderRef: NO_ORDER, text: 'x' }, outcome: 'none' },
    act: 'POST /wc/v3/orders/(order_id)/notes',
  });
});
