import assert from 'node:assert/strict';
import { test } from 'node:test';
import { next, saidBy, type Heard, type Walked } from '../../testing/walk.ts';
import { refund } from './refund.ts';
import { cancel, unclear } from '../../testing/answers.ts';
import { visits } from './walks/all.ts';

/** What holds for every question that the flow asks. */
const questions = [...visits()].filter(([, { move }]) => move.rest?.waitsFor === 'customer');

test('the walks meet every question of the flow', () => {
  const planned = [...refund.plans].filter(([, { rest }]) => rest?.waitsFor === 'customer');
  assert.deepEqual(questions.map(([state]) => state).toSorted(), planned.map(([state]) => state).toSorted());
});

test('every question can be cancelled, except where the money has moved', () => {
  const elsewhere: { [state: string]: string } = {
    offeringLabel: 'settling',
    askingArrived: 'askingArrived',
  };
  for (const [state, visit] of questions) {
    const { to, outcome } = next(refund, visit, cancel).move;
    assert.equal(to, elsewhere[state] ?? 'cancelled', state);
    assert.equal(outcome, state in elsewhere ? null : 'cancelled', state);
  }
});

test('an answer that does not fit is never the end: it is asked again, and then a person comes', () => {
  const elsewhere: { [state: string]: string } = { offeringLabel: 'settling', askingArrived: 'reopened' };
  for (const [state, visit] of questions) {
    const tried = untilLeft(state, visit, unclear);
    assert.equal(tried.move.to, elsewhere[state] ?? 'withSupport', state);
    assert.notEqual(saidBy(tried.move).length, 0, state);
  }
});

test('silence ends a question only while nothing is owed', () => {
  const ends: { [state: string]: string } = {
    denied: 'denied',
    rejected: 'denied',
    askingArrived: 'refundedUnconfirmed',
  };
  for (const [state, visit] of questions) {
    const { move } = next(refund, visit, { after: visit.move.rest?.deadlineMs ?? 0 });
    if (state === 'offeringLabel') assert.equal(move.to, 'settling');
    else assert.equal(move.outcome, ends[state] ?? 'abandoned', state);
  }
});

test('a question that is taken up again says its words and promises nothing twice', () => {
  for (const [state, visit] of questions) {
    const { move } = next(refund, visit, { type: 'resume' });
    assert.equal(move.to, state);
    assert.equal(saidBy(move).length, 1, state);
    assert.ok(!move.effects.some(({ kind }) => kind === 'promise' || kind === 'openTicket'), state);
  }
});

function untilLeft(state: string, visit: Walked, heard: Heard): Walked {
  const after = next(refund, visit, heard);
  return after.move.to === state ? untilLeft(state, after, heard) : after;
}
