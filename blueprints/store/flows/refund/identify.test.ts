import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lastOf } from '../../testing/walk.ts';
import * as the from '../../testing/answers.ts';
import { identified } from './walks/paths.ts';
import { walked } from './walks/walk.ts';

const strangers = the.orderFacts({
  ref: 'ord_1130',
  number: 'LP-1130',
  lines: [the.lineFacts({ title: 'Grandfather clock' })],
  totalMinor: 99_900,
});

test('of an order of somebody else nothing is kept and nothing is said', () => {
  const { move } = lastOf(walked({ orderNumber: 'lp 1130', steps: [the.found(false, strangers)] }));
  const written = JSON.stringify([move.effects, move.state, move.rest]);
  for (const secret of ['ord_1130', 'LP-1130', 'Grandfather', '99900', 'Marta Quinn@', '2026-11-12'])
    assert.ok(!written.includes(secret), secret);
  const said = move.effects.find((effect) => effect.kind === 'say');
  assert.deepEqual(said?.facts, { number: { kind: 'name', value: 'lp 1130' } });
});

test('an order of somebody else and an order that is not there are answered in the same way', () => {
  const [theirs, nowhere] = [the.found(false, strangers), the.none].map(
    (heard) => lastOf(walked({ orderNumber: 'LP-1130', steps: [heard] })).move,
  );
  assert.deepEqual(theirs?.effects, nowhere?.effects);
  assert.deepEqual(theirs?.state, nowhere?.state);
});

test('only what was proved is asked with: an e-mail that nobody proved is not', () => {
  const call = (proofLevel: 0 | 1) =>
    walked({ contact: { email: 'marta@example.com', proofLevel }, steps: [] })[0]?.move.effects.find(
      (effect) => effect.kind === 'call',
    )?.input;
  assert.deepEqual(call(0), { phone: '+15550142233', email: null });
  assert.deepEqual(call(1), { phone: '+15550142233', email: 'marta@example.com' });
});

test('a proof is checked by itself: the phone of somebody else does not help it', () => {
  const steps = [the.found(false), the.choose('email'), the.answer({ proofEmail: 'tom@example.com' })];
  const { move } = lastOf(walked({ orderNumber: 'LP-1130', steps }));
  const call = move.effects.find((effect) => effect.kind === 'call');
  assert.deepEqual(call?.input, { number: 'LP-1130', email: 'tom@example.com' });
});

test('a proved e-mail is where the confirmation goes', () => {
  const steps = [
    the.found(false),
    the.choose('email'),
    the.answer({ proofEmail: 'tom@example.com' }),
    the.found(true),
  ];
  const { context } = lastOf(walked({ orderNumber: 'LP-1042', steps })).move.state;
  assert.equal((context.contact as { email: string }).email, 'tom@example.com');
  assert.equal(context.proof, 'email');
});

test('of several orders nine are offered, and another one', () => {
  const many = Array.from({ length: 10 }, (_, index) =>
    the.orderFacts({ ref: `ord_${index}`, number: `LP-${2000 + index}` }),
  );
  const { move } = lastOf(walked({ steps: [the.several(...many)] }));
  const said = move.effects.find((effect) => effect.kind === 'say');
  assert.equal(said?.options?.length, 10);
  assert.equal(said?.options?.at(-1)?.id, 'another');
  assert.deepEqual(said?.options?.[0]?.title, { fact: { kind: 'name', value: 'LP-2000' } });
});

test('the line is fixed with the reason, whatever else changes in the order', () => {
  const steps = [...identified(the.twoLines), the.choose('line_1042_2'), the.choose('damaged')];
  assert.equal(lastOf(walked({ steps })).move.state.context.lineRef, 'line_1042_2');
  const single = lastOf(walked({ steps: [...identified(), the.choose('damaged')] }));
  assert.equal(single.move.state.context.lineRef, 'line_1042_1');
});
