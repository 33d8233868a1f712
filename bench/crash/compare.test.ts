import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from './compare.ts';
import type { Ending, Said } from './ending.ts';

const said = (text: string, statesMoney = false): Said => ({ from: 'business', text, statesMoney });
const question = said('Shall I go ahead?');
const paid = said('Your refund of $79.90 has been made.', true);
const reassuring = said('The payment provider has not confirmed the refund of $79.90 yet.');
const UNCONFIRMED = 'notDelivered.unconfirmed open';

const ending = (over: Partial<Ending> = {}): Ending => ({
  state: {
    loops: [{ flow: 'refund', state: 'refunded', outcome: 'refunded' }],
    effects: [{ operation: 'payments.refund', key: 'refund:<order>', end: 'confirmed', outcome: 'refunded' }],
    allocations: [{ line: 'line_1', minor: 7_990, state: 'spent' }],
    ledger: { captured: 7_990, refunded: 7_990, refunds: [{ amount: 7_990, status: 'succeeded' }] },
    order: { status: 'delivered' },
    shopWrites: ['refundMark'],
    returns: [{ status: 'requested' }],
    activities: [{ kind: 'note' }],
    mails: ['Your refund'],
    waiting: 0,
  },
  said: [question, paid],
  tickets: [],
  ...over,
});
const problemsOf = (over: Partial<Ending>) => compare(ending(), ending(over)).problems;

test('the same ending is equal', () => {
  assert.deepEqual(compare(ending(), ending()), {
    isEqual: true,
    problems: [],
    doubled: 0,
    reassured: 0,
    leftToPerson: 0,
  });
});

const LIES: { [lie: string]: Partial<Ending['state']> } = {
  'a loop stands elsewhere': { loops: [{ flow: 'refund', state: 'paying', outcome: null }] },
  'an effect failed': { effects: [] },
  'money is still held': { allocations: [{ line: 'line_1', minor: 7_990, state: 'held' }] },
  'the provider paid twice': { ledger: { captured: 7_990, refunded: 15_980, refunds: [] } },
  'the order was left as it was': { order: {} },
  'the shop was written to twice': { shopWrites: ['refundMark', 'refundMark'] },
  'two labels were made': { returns: [{ status: 'requested' }, { status: 'requested' }] },
  'the CRM does not know': { activities: [] },
  'no mail went out': { mails: [] },
  'an event still waits': { waiting: 1 },
};
for (const [lie, state] of Object.entries(LIES)) {
  test(`it sees that ${lie}`, () => {
    assert.equal(problemsOf({ state: { ...ending().state, ...state } }).length, 1);
  });
}

test('a question that came twice is counted, a statement about money that came twice is not forgiven', () => {
  const twice = compare(ending(), ending({ said: [question, question, paid] }));
  assert.equal(twice.isEqual, true);
  assert.equal(twice.doubled, 1);
  assert.equal(problemsOf({ said: [question, paid, paid] }).length, 1);
});

test('a question that never came is seen, and so is one that nobody expected', () => {
  assert.equal(problemsOf({ said: [paid] }).length, 1);
  assert.equal(problemsOf({ said: [question, paid, said('Something else')] }).length, 1);
});

test('being told that the refund is being confirmed is counted', () => {
  const reassured = compare(ending(), ending({ said: [question, reassuring, paid] }));
  assert.equal(reassured.isEqual, true);
  assert.equal(reassured.reassured, 1);
});

test('a statement about money that was not said needs a person who has it', () => {
  const withPerson = compare(ending(), ending({ said: [question], tickets: [UNCONFIRMED] }));
  assert.equal(withPerson.isEqual, true);
  assert.equal(withPerson.leftToPerson, 1);
  assert.equal(problemsOf({ said: [question] }).length, 1);
});

test('any other ticket is one too many', () => {
  assert.equal(problemsOf({ tickets: ['quarantined open'] }).length, 1);
});
