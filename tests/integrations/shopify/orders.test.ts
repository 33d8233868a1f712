import { randomUUID } from 'node:crypto';
import { describe } from 'node:test';
import type { JsonObject } from '../../../src/base/json.ts';
import type { Order } from '../../../src/integrations/ports/order.ts';
import { uuidOf } from '../../../src/integrations/shopify/uuidOf.ts';
import { HOME, isQuestion, openShop } from './openShop.ts';

const NO_ORDER = 'gid://shopify/Order/1';

describe('orders in Shopify', () => {
  const open = openShop();
  const { keepsContract, newOrder, hear, writesOf, orderAt } = open;
  const acts = (_input: JsonObject, reference: string) => writesOf(uuidOf(reference));

  const paying = async () => {
    const { orderRef, total } = await newOrder();
    return { orderRef, paymentRef: `pi_${randomUUID()}`, minor: total, currency: 'BRL' };
  };
  const paidOrder = async () => {
    const asked = await paying();
    await hear('orders.markPaid', asked);
    return (await hear('orders.read', { orderRef: asked.orderRef }))['order'] as unknown as Order;
  };
  const transactionsOf = ({ orderRef }: JsonObject) => orderAt(String(orderRef)).transactions.length;

  keepsContract({
    operation: 'orders.markPaid',
    input: paying,
    outcome: 'marked',
    badInput: { orderRef: 'o', paymentRef: 'p', minor: 0, currency: 'BRL' },
    unknown: {
      input: { orderRef: NO_ORDER, paymentRef: 'pi_1', minor: 1, currency: 'BRL' },
      outcome: 'none',
    },
    acts: transactionsOf,
    // Which payment it was is noted before, and is no act by itself: see the test of an attempt that was cut.
    isQuestion: (request) => isQuestion(request) || request.body.includes('"mutation LooplineUpdateOrder'),
  });
  keepsContract({
    operation: 'orders.markRefunded',
    input: async () => {
      const { ref, lines } = await paidOrder();
      return {
        orderRef: ref,
        lineRef: lines[0]?.ref ?? '',
        minor: 1_001,
        currency: 'BRL',
        refundRef: 're_1',
      };
    },
    outcome: 'marked',
    badInput: { orderRef: 'o' },
    acts: ({ orderRef }) => orderAt(String(orderRef)).refunds.length,
  });
  keepsContract({
    operation: 'orders.cancel',
    input: async () => ({ orderRef: (await newOrder()).orderRef, reason: 'changed mind' }),
    outcome: 'cancelled',
    badInput: { orderRef: 'o', reason: '' },
    unknown: { input: { orderRef: NO_ORDER, reason: 'x' }, outcome: 'notCancellable' },
    acts: ({ orderRef }) => (orderAt(String(orderRef)).cancelledAt === null ? 0 : 1),
  });
  keepsContract({
    operation: 'orders.changeAddress',
    input: async () => ({ orderRef: (await newOrder()).orderRef, address: { ...HOME, line1: 'Rua Nova 2' } }),
    outcome: 'changed',
    badInput: { orderRef: 'o', address: {} },
    unknown: { input: { orderRef: NO_ORDER, address: HOME }, outcome: 'none' },
    acts,
  });
  keepsContract({
    operation: 'orders.addNote',
    input: async () => ({ orderRef: (await newOrder()).orderRef, text: 'Leave it with the neighbour' }),
    outcome: 'noted',
    badInput: { orderRef: 'o', text: '' },
    unknown: { input: { orderRef: NO_ORDER, text: 'x' }, outcome: 'none' },
    acts,
  });
});
