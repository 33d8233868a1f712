import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { History } from '../history.ts';
import { keptHistory } from '../testing/keptHistory.ts';
import { CHECKS } from './all.ts';

/** Breaks one promise in a history that keeps them all. */
type Lie = (history: History) => void;

const only = <Item>(items: Item[]): Item => {
  const [item] = items;
  assert.ok(item);
  return item;
};
const loop = (history: History) => only(history.loops);
const effect = (history: History) => only(history.effects);
const payment = (history: History) => only(history.ledger);
const allocation = (history: History) => only(history.allocations);
const said = (history: History, id = 'said1') => only(history.messages.filter((one) => one.id === id));

const LIES: { [check: string]: { [lie: string]: Lie } } = {
  acknowledgedIsKept: {
    'an acknowledged message has no event': (history) => void history.events.shift(),
    'an acknowledged message has two events': (history) => void history.events.push(only(history.events)),
    'an acknowledged message has no row': (history) => void history.messages.shift(),
  },
  writtenArrives: {
    'a message was never acknowledged': (history) => void history.written.push('wamid.lost'),
  },
  processedOnce: {
    'an event still waits': (history) => (only(history.events).turnNumber = null),
    'two turns tell of one event': (history) => void history.turns.at(-1)?.events.push('event1'),
    'the turn of an event is not there': (history) => (only(history.events).turnNumber = 9),
  },
  turnsAreGapless: {
    'a turn is missing': (history) => void history.turns.splice(1, 1),
    'a turn is there twice': (history) => void history.turns.push(only(history.turns)),
    'the conversation counts further than its turns': (history) => (only(history.conversations).version = 4),
  },
  noDoubleRefund: {
    'an intent is paid twice': (history) =>
      void payment(history).refunds.push({ ...only(payment(history).refunds), id: 're_2' }),
    'a line gets more than it cost': (history) => (allocation(history).lineLimitMinor = 4_989),
    'a payment gives back more than was captured': (history) => (payment(history).captured = 4_000),
  },
  ledgersAgree: {
    'the provider knows nothing of a refund of ours': (history) => (payment(history).refunds = []),
    'the provider paid what we know nothing of': (history) => (effect(history).state = 'failed'),
    'one cent differs': (history) => (effect(history).minor = 4_991),
    'money is still held': (history) => (allocation(history).state = 'held'),
    'we say that more came back than did': (history) => (allocation(history).minor = 5_000),
  },
  moneyIsSaidOnce: {
    'a statement about money left twice': (history) =>
      void history.sends.push({ id: 'wamid.out3', callbackData: 'paid1', status: 'sent' }),
  },
  whatWasSaidLeft: {
    'a message still waits': (history) => (said(history).status = 'queued'),
    'a message will be tried again': (history) => (said(history).nextAttemptAt = '2026-11-21T09:00:00Z'),
    'a message never reached the provider': (history) => void history.sends.shift(),
    'a failure was told to nobody': (history) => (said(history).status = 'failed'),
    'the provider has a message of nobody': (history) =>
      void history.sends.push({ id: 'wamid.out3', callbackData: 'nobody', status: 'sent' }),
  },
  noLimbo: {
    'an open loop has no owner': (history) => (loop(history).ownerKind = null),
    'an open loop has no next step': (history) => (loop(history).nextStep = ''),
    'an open loop has no deadline': (history) => (loop(history).deadlineAt = null),
    'a closed loop has no outcome': (history) => (loop(history).isClosed = true),
  },
  everythingRests: {
    'an effect is still under way': (history) => (effect(history).state = 'sent'),
    'nobody was told what came of an effect': (history) => (only(history.requests).told = null),
    'a loop waits for a system': (history) => (loop(history).waitsFor = 'system'),
    'a loop waits without a clock': (history) => (history.timers = []),
  },
};

test('a history in which everything was kept has no problem', () => {
  for (const { name, judge } of CHECKS) assert.deepEqual(judge(keptHistory()), [], name);
});

test('every check has lies that it must see', () => {
  assert.deepEqual(Object.keys(LIES).toSorted(), CHECKS.map(({ name }) => name).toSorted());
});

for (const { name, judge } of CHECKS) {
  for (const [lie, tell] of Object.entries(LIES[name] ?? {})) {
    test(`${name} sees that ${lie}`, () => {
      const history = structuredClone(keptHistory());
      tell(history);
      assert.notDeepEqual(judge(history), []);
    });
  }
}

test('a message that is with a person, and said so, is no problem', () => {
  const history = keptHistory();
  said(history, 'paid1').status = 'unknown';
  history.events.push({
    id: 'event4',
    conversationId: 'talk1',
    key: 'undelivered:paid1',
    kind: 'undelivered',
    turnNumber: 3,
  });
  for (const { name, judge } of CHECKS) assert.deepEqual(judge(history), [], name);
});
