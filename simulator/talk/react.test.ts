import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../world/random.ts';
import { drawCustomer, type Customer } from '../people/customer.ts';
import { GOALS } from '../people/goals.ts';
import { newMind, type Mind } from './mind.ts';
import { react } from './react.ts';
import { readSeen, type Seen } from './seen.ts';
import { offer, say } from './testing.ts';

/** Nobody digresses, corrects themselves or falls silent, unless a test says so. */
function mindOf(intent: string, given: Partial<Customer['persona']> = {}): Mind {
  const drawn = drawCustomer(1, seededRandom(1));
  const goal = GOALS.find((one) => one.intent === intent);
  assert.ok(goal);
  const persona = { ...drawn.persona, style: 'plain' as const, language: 'en' as const };
  const calm = { taps: 1, patience: 1, digresses: 0, corrects: 0, fallsSilent: 0 };
  return newMind({
    ...drawn,
    goal,
    reason: 'damaged',
    wants: 'refund',
    persona: { ...persona, ...calm, ...given },
  });
}

const dice =
  (value = 0.5) =>
  () =>
    value;
const remedy = ['refund', 'exchange', 'keep'];

test('an option is tapped by who likes to tap, and said in words by who does not', () => {
  const seen = readSeen([offer('choosingRemedy', remedy)]);
  const tapped = react(mindOf('refund'), seen, dice());
  assert.equal(tapped.kind === 'tap' && tapped.option.id, 'refund');
  const written = react(mindOf('refund', { taps: 0 }), seen, dice());
  assert.ok(written.kind === 'write' && written.text.length > 0);
  assert.deepEqual(written.means, ['choose:refund']);
});

test('the reason is the one that the customer came with', () => {
  const options = ['damaged', 'wrongItem', 'doesNotFit', 'changedMind', 'other'];
  const act = react(mindOf('itemDamaged'), readSeen([offer('choosingReason', options)]), dice());
  assert.deepEqual(act.kind === 'tap' && act.means, ['choose:damaged']);
});

test('an amount that is agreed to is kept as it was read', () => {
  const mind = mindOf('refund');
  const asked =
    'I will refund $79.90 for Arc desk lamp, black (order LP-200010) to the payment method you paid with. Shall I go ahead?';
  const act = react(mind, readSeen([offer('confirming', ['yes', 'no'], asked)]), dice());
  assert.deepEqual(act.kind === 'tap' && act.means, ['affirm']);
  assert.deepEqual(mind.agreed, [
    { amount: '$79.90', item: 'Arc desk lamp, black', orderNumber: 'LP-200010' },
  ]);
});

test('an order number that is asked for is given', () => {
  const mind = mindOf('refund');
  const text = 'What is the order number? It is in your confirmation e-mail and looks like LP-1042.';
  const act = react(mind, readSeen([say(text)]), dice());
  assert.ok(act.kind === 'write' && act.text.includes(mind.customer.orders.at(-1)?.number ?? '-'));
  assert.deepEqual(act.means, ['answer:orderNumber']);
});

test('a question comes between, once, and the answer after it', () => {
  const mind = mindOf('refund', { digresses: 1 });
  const seen = readSeen([offer('choosingRemedy', remedy)]);
  const aside = react(mind, seen, dice());
  assert.ok(aside.kind === 'write' && GOALS.some(({ intent }) => intent === aside.means[0]));
  assert.equal(react(mind, seen, dice()).kind, 'tap');
});

test('who was wrong corrects the reason, and means the new one from then on', () => {
  const mind = mindOf('refund', { corrects: 1 });
  const act = react(mind, readSeen([offer('choosingRemedy', remedy)]), dice());
  assert.deepEqual(act.kind === 'write' && act.means, [`correct:reason=${mind.reason}`]);
  assert.notEqual(mind.reason, 'damaged');
});

test('what it was not about is said again, then a person is asked for, then the customer leaves', () => {
  const mind = mindOf('deliveryTime');
  const seen = readSeen([offer('confirmingOrder', ['yes', 'no'])]);
  const acts = [react(mind, seen, dice(0.4)), react(mind, seen, dice(0.4)), react(mind, seen, dice(0.4))];
  assert.deepEqual(
    acts.map((act) => (act.kind === 'write' ? act.means[0] : act.kind)),
    ['deliveryTime', 'wantHuman', 'leave'],
  );
  assert.equal(mind.outcome, 'gaveUp');
});

test('of two that might be meant, their own is taken', () => {
  const options = ['orderStatus', 'priceCheck', 'else'];
  const act = react(mindOf('priceCheck'), readSeen([offer('17', options, undefined, '?')]), dice());
  assert.equal(act.kind === 'tap' && act.option.id, 'priceCheck');
  assert.deepEqual(act.kind === 'tap' && act.means, ['priceCheck']);
});

test('an answer from what the store wrote down ends a question', () => {
  const mind = mindOf('deliveryTime');
  const act = react(mind, readSeen([say('Three to five days.\n\nSource: Delivery times')]), dice(0.9));
  assert.equal(mind.outcome, 'answered');
  assert.equal(act.kind, 'leave');
});

test('who was promised a person waits, and thanks them when they came', () => {
  const mind = mindOf('wantHuman');
  const promised =
    'I am getting a colleague for you. Your protocol number is 261123-000001-0; you will be answered right here.';
  assert.equal(react(mind, readSeen([say(promised)]), dice()).kind, 'wait');
  const after = react(mind, readSeen([say('I took care of it. — Ana')]), dice(0.5));
  assert.equal(mind.outcome, 'byPerson');
  assert.deepEqual(after.kind === 'write' && after.means, ['thanks']);
});

test('in the middle of an answer that is owed the phone may be put away', () => {
  const seen: Seen = readSeen([offer('choosingRemedy', remedy)]);
  assert.equal(react(mindOf('refund', { fallsSilent: 1 }), seen, dice()).kind, 'fallSilent');
});
