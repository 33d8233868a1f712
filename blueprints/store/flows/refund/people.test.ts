import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR_MS } from '../../times.ts';
import { lastOf, next, saidBy } from '../../testing/walk.ts';
import { refund } from './refund.ts';
import * as the from '../../testing/answers.ts';
import { visits } from './walks/all.ts';
import { agreed, askedBack, decided } from './walks/paths.ts';
import { walked } from './walks/walk.ts';

/** What holds wherever the flow waits for a person. */
const waiting = [...visits()].filter(([, { move }]) => move.rest?.waitsFor === 'person');

test('a person who is late loses the matter to the supervisors, and the customer gets a new date', () => {
  for (const [state, visit] of waiting) {
    const { move } = next(refund, visit, { after: visit.move.rest?.deadlineMs ?? 0 });
    assert.match(move.to, /^overdue(Request|Refund|Finish)$/, state);
    assert.deepEqual(saidBy(move), ['help.delayed'], state);
    const promise = move.effects.find((effect) => effect.kind === 'promise');
    assert.equal(promise?.dueMs, 24 * HOUR_MS, state);
    assert.ok(
      move.effects.some((effect) => effect.kind === 'openTicket' && effect.queue === 'supervisors'),
      state,
    );
  }
});

test('every button of a person leads on, and resolves the tickets', () => {
  for (const [state, visit] of waiting) {
    for (const { name } of visit.move.rest?.acts ?? []) {
      const { move } = next(refund, visit, the.act(name));
      assert.ok(move.rest !== null || move.outcome !== null, `${state}.${name}`);
      assert.ok(
        move.effects.some(({ kind }) => kind === 'resolveTickets'),
        `${state}.${name}`,
      );
    }
  }
});

test('whoever is handed over is told by when they hear, and it is promised', () => {
  for (const [state, visit] of waiting) {
    const { effects } = visit.move;
    if (!effects.some(({ kind }) => kind === 'handOver') || state === 'refundReturned') continue;
    const said = effects.find((effect) => effect.kind === 'say');
    const promise = effects.find((effect) => effect.kind === 'promise');
    assert.deepEqual(said?.facts.by, promise?.facts?.by, state);
    assert.ok(promise !== undefined, state);
  }
});

test('an approval is asked of finance while the assistant goes on speaking', () => {
  const { move } = lastOf(walked({ steps: agreed(the.orderFor(20_001)) }));
  const ticket = move.effects.find((effect) => effect.kind === 'openTicket');
  assert.deepEqual(ticket, {
    kind: 'openTicket',
    queue: 'finance',
    reason: 'amountAboveLimit',
    priority: 'normal',
  });
  assert.ok(!move.effects.some(({ kind }) => kind === 'handOver'));
  assert.equal(move.rest?.deadlineMs, 4 * HOUR_MS);
});

test('who approved is kept', () => {
  const { move } = lastOf(walked({ steps: [...agreed(the.orderFor(20_001)), the.act('approve')] }));
  assert.equal(move.state.context.approvedBy, 'agent-7');
});

test('what did not arrive goes to support, with the reason and a date', () => {
  const { move } = lastOf(walked({ steps: [...askedBack, the.choose('no')] }));
  const handed = move.effects.find((effect) => effect.kind === 'handOver');
  assert.deepEqual(handed, { kind: 'handOver', queue: 'support', reason: 'notReceived' });
});

test('what was agreed and allowed for one order counts for no other', () => {
  const huge = the.orderFor(1_000_001);
  const steps = [
    ...decided(huge),
    the.act('allow'),
    the.read(huge),
    the.choose('refund'),
    the.yes,
    the.refused,
    the.act('reject'),
    the.choose('person'),
    the.act('identify', { orderNumber: 'LP-1050' }),
    the.found(true, the.jacket),
  ];
  const { approvedBy, agreedAt, attempt, reason, lineRef } = lastOf(walked({ steps })).move.state.context;
  assert.deepEqual({ approvedBy, agreedAt, attempt, reason, lineRef }, nothing);
});

const nothing = { approvedBy: null, agreedAt: null, attempt: 1, reason: null, lineRef: null };

test('an agent vouches for one order, not for the next number', () => {
  const vouched = [the.found(false), the.choose('person'), the.act('identify', { orderNumber: 'LP-1042' })];
  const path = walked({
    orderNumber: 'LP-1130',
    steps: [
      ...vouched,
      the.found(false, the.twoLines),
      the.choose('another'),
      the.answer({ orderNumber: 'LP-1130' }),
      the.found(false),
    ],
  });
  assert.equal(lastOf(path).move.to, 'choosingProof');
  assert.equal(lastOf(path).move.state.context.order, null);
});
