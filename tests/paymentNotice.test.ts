import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { z } from 'zod';
import { store } from '../blueprints/store/blueprint.ts';
import { HOUR_MS, MINUTE_MS } from '../src/base/clock.ts';
import { defineFlow, flowKit } from '../src/flow/index.ts';
import { paymentChange, payments } from '../src/integrations/index.ts';
import { startProduct } from './harness/startProduct.ts';

const contextSchema = z.object({
  number: z.string(),
  expiresAt: z.string(),
  requestRef: z.string().nullable(),
  change: paymentChange.nullable(),
});
type Paying = z.output<typeof contextSchema>;
const { call, choose, close } = flowKit<Paying>();
const SUM = 18_990;

/** Asks for a payment at once, and waits for it: in the place of the flow of leads. */
const paying = defineFlow<Paying>({
  name: 'lead',
  version: 1,
  reason: 'lead',
  contextSchema,
  context: ({ at, protocolNumber }) => ({
    number: protocolNumber,
    expiresAt: new Date(Date.parse(at) + 20 * HOUR_MS).toISOString(),
    requestRef: null,
    change: null,
  }),
  object: () => null,
  isKnown: ({ change }, { output }) => change !== null && change.paymentRef === output.paymentRef,
  initial: 'asking',
  states: {
    asking: call({
      operation: payments.request,
      input: ({ number, expiresAt }) => ({
        orderRef: number,
        orderNumber: number,
        minor: SUM,
        currency: 'BRL',
        method: 'card',
        expiresAt,
      }),
      key: ({ number }) => `pay:${number}`,
      on: {
        requested: {
          to: 'waiting',
          set: (_, output) => ({ requestRef: payments.request.outputs.requested.parse(output).requestRef }),
        },
        refused: 'lost',
        failed: 'lost',
        manual: 'lost',
      },
      deadline: { afterMs: HOUR_MS, to: 'lost' },
      next: 'The provider makes a page',
    }),
    waiting: choose({
      say: 'refund.describeReason',
      options: [{ id: 'stop', title: 'payment.stop', way: 'lost' }],
      on: {
        'notice.paymentChanged': {
          to: 'paid',
          set: (_, output) => ({ change: paymentChange.parse(output) }),
        },
      },
      unclear: { say: 'refund.describeReason', to: 'lost' },
      silence: { giveUp: { afterMs: 12 * HOUR_MS, to: 'lost' } },
      next: 'Customer pays',
    }),
    paid: close({ outcome: 'won', say: 'refund.denialAccepted' }),
    lost: close({ outcome: 'abandoned', say: 'refund.denialAccepted' }),
  },
  card: { wants: [], checked: [], leftToDo: [] },
});

const flows = store.flows.map((flow) => (flow.name === 'lead' ? paying : flow));
const product = await startProduct({ blueprint: { ...store, flows } });
after(() => product.close());

const BUYER = '5581900001111';

async function asked(waId: string): Promise<string> {
  await product.write(waId, 'I would like a quote for 300 units of towels for my company');
  const session = product.world.payments.sessions().find(({ status }) => status === 'open');
  assert.ok(session, 'the provider has a page');
  return session.id;
}

const toldPayments = () =>
  product.rows<{ output: { status: string } }>(
    `select payload->'output' as output from event where payload->>'name' = 'paymentChanged'`,
  );

test('a payment reaches the matter that asked for it over HTTP, once, and a forged one does not', async () => {
  const requestRef = await asked(BUYER);
  const forged = await fetch(`${product.url}/webhooks/stripe`, {
    method: 'POST',
    headers: { 'stripe-signature': 't=1,v1=00', 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'checkout.session.completed', data: { object: { id: requestRef } } }),
  });
  assert.equal(forged.status, 401);
  assert.equal((await product.matterOf(BUYER, 'lead')).loop.state, 'waiting');
  product.world.payments.faults.set({ kind: 'duplicate', copies: 5 });
  const intent = await product.world.payments.pay(requestRef);
  await product.settled();
  product.world.payments.faults.clear();
  const { loop } = await product.matterOf(BUYER, 'lead');
  assert.equal(loop.outcome, 'won');
  assert.deepEqual((loop.context as Paying).change, {
    requestRef,
    status: 'paid',
    paymentRef: intent.id,
    minor: SUM,
    currency: 'BRL',
    code: null,
  });
  assert.equal((await toldPayments()).length, 1);
});

test('money that comes after the matter has ended goes to a person', async () => {
  const other = '5581900002222';
  const requestRef = await asked(other);
  await product.tap(other, 'stop');
  assert.equal((await product.matterOf(other, 'lead')).loop.outcome, 'abandoned');
  product.world.payments.setWebhook(null);
  await product.world.payments.pay(requestRef);
  await product.pass(3 * MINUTE_MS);
  const { loop, tickets } = await product.matterOf(other);
  assert.deepEqual([loop.flow, loop.outcome], ['inquiry', null]);
  assert.deepEqual(
    tickets.map(({ reason }) => reason),
    ['paymentChanged'],
  );
});
