import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY_MS } from '../times.ts';
import { orderFacts, orderFor } from '../testing/answers.ts';
import { decided } from '../flows/refund/walks/paths.ts';
import { walked } from '../flows/refund/walks/walk.ts';
import { lastOf, START } from '../testing/walk.ts';
import type { Order } from 'loopline/integration';

/** That the examples come out as written is told by the closure proof; here the flow computes the facts itself. */
function decisionFor(order: Order, reason?: string): { decision: string; rule: string } {
  const { context } = lastOf(walked({ steps: decided(order, reason) })).move.state;
  const [{ decision, rule } = { decision: '', rule: '' }] = context.decisions as {
    decision: string;
    rule: string;
  }[];
  return { decision, rule };
}

/** Delivered so many whole days, and a little less or more, before the walk begins. */
const delivered = (days: number, hours = 0) =>
  orderFacts({
    deliveredAt: new Date(Date.parse(START) - days * DAY_MS - hours * 3_600_000).toISOString(),
  });

test('the thirtieth day is the last for what does not fit', () => {
  assert.deepEqual(decisionFor(delivered(30, 23)), { decision: 'allow', rule: 'small' });
  assert.deepEqual(decisionFor(delivered(31)), { decision: 'deny', rule: 'tooLate' });
});

test('the ninetieth day is the last for what arrived damaged', () => {
  assert.deepEqual(decisionFor(delivered(90, 23), 'damaged'), { decision: 'allow', rule: 'small' });
  assert.deepEqual(decisionFor(delivered(91), 'damaged'), { decision: 'deny', rule: 'damagedTooLate' });
});

test('a delivery that a wrong clock puts into the future is day 0', () => {
  assert.deepEqual(decisionFor(delivered(-1)), { decision: 'allow', rule: 'small' });
});

test('amounts are decided at the minor unit', () => {
  assert.equal(decisionFor(orderFor(20_000)).decision, 'allow');
  assert.equal(decisionFor(orderFor(20_001)).decision, 'approve');
  assert.equal(decisionFor(orderFor(1_000_000)).decision, 'approve');
  assert.equal(decisionFor(orderFor(1_000_001)).decision, 'person');
});

test('an order that was not paid with us is decided by a person', () => {
  assert.deepEqual(decisionFor(orderFacts({ paymentRef: null })), {
    decision: 'person',
    rule: 'notPaidHere',
  });
});

test('a decision is kept with its rule, its version and its facts', () => {
  const { context } = lastOf(walked({ steps: decided() })).move.state;
  const [kept] = context.decisions as { [field: string]: unknown }[];
  assert.equal(kept?.policy, 'refund');
  assert.equal(kept?.version, 1);
  assert.deepEqual(kept?.facts, {
    proof: 'channel',
    status: 'delivered',
    reason: 'doesNotFit',
    daysSinceDelivery: 5,
    finalSale: false,
    minor: 7_990,
    currency: 'BRL',
    paid: true,
    approvedByPerson: false,
  });
});
