import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOf, durationsOf, type Counter } from './counted.ts';
import type { HistoryLoop, HistoryMessage, HistoryTurn, PersonHistory } from './history.ts';
import { measurePerson } from './measurePerson.ts';
import { DEFAULT_RULES } from './measureRules.ts';

/** The histories are written by hand, and what they come to was counted by hand: '3 10:05' is 10:05 on the third of March. */
const at = (day: number, time = '00:00') => Date.parse(`2026-03-${String(day).padStart(2, '0')}T${time}:00Z`);

const loop = (id: string, given: Partial<HistoryLoop> & { openedAt: number }): HistoryLoop => ({
  id,
  conversationId: 'c',
  flow: 'refund',
  flowVersion: 1,
  reason: 'refund',
  language: 'en',
  outcome: given.closedAt === undefined ? null : 'refunded',
  closedAt: null,
  rates: null,
  ...given,
});

let messages = 0;
const said = (author: string, when: number, loopId: string | null = null): HistoryMessage => ({
  id: `m${messages++}`,
  loopId,
  author,
  channel: 'whatsapp',
  at: when,
  bill: null,
  phone: null,
});

/** `event` defaults to one of its own. */
const moved = (
  loopId: string,
  when: number,
  [to, on]: [string, string],
  event = `e ${loopId} ${to}`,
): HistoryTurn => ({
  changes: [{ event, loop: loopId, flow: 'refund', from: null, to, on }],
  at: when,
});

const history = (given: Partial<PersonHistory>): PersonHistory => ({
  contactId: 'p',
  loops: [],
  tickets: [],
  messages: [],
  turns: [],
  arrivals: [],
  promises: [],
  modelCalls: [],
  ...given,
});

function measured(given: Partial<PersonHistory>, now: number) {
  const measuring = { rules: DEFAULT_RULES, partyOf: () => 'customer', now };
  return measurePerson(history(given), measuring);
}

/** How often a counter counts, over all loops. */
function total(given: Partial<PersonHistory>, now: number, counter: Counter): number {
  return measured(given, now)
    .flatMap(countsOf)
    .reduce((sum, each) => sum + (each.counter === counter ? each.count : 0), 0);
}

test('deflection: claimed at once, settled after seven quiet days, and never with a person in it', () => {
  const alone = { loops: [loop('a', { openedAt: at(2), closedAt: at(2, '01:00') })] };
  assert.equal(total(alone, at(3), 'claimed'), 1);
  assert.equal(total(alone, at(9), 'settled'), 0, 'an hour before the window is over');
  assert.equal(total(alone, at(9, '01:00'), 'settled'), 1);
  const withPerson = { ...alone, messages: [said('agent:ines', at(2, '00:30'))] };
  assert.deepEqual([total(withPerson, at(20), 'claimed'), total(withPerson, at(20), 'resolved')], [0, 1]);
  const decided = { ...alone, turns: [moved('a', at(2, '00:30'), ['paid', 'act.approve'])] };
  assert.equal(total(decided, at(20), 'claimed'), 0, 'a person decided, without a word');
  const left = { loops: [loop('a', { openedAt: at(2), closedAt: at(3), outcome: 'leftAlone' })] };
  assert.deepEqual([total(left, at(20), 'closed'), total(left, at(20), 'claimed')], [1, 0]);
});

test('a message of a person counts in every loop that was open then, and in none that had ended', () => {
  const given = {
    loops: [
      loop('a', { openedAt: at(2), closedAt: at(3) }),
      loop('b', { openedAt: at(4), closedAt: at(8), reason: 'delivery' }),
      loop('c', { openedAt: at(5), closedAt: at(8), reason: 'invoice' }),
    ],
    messages: [said('phone', at(6))],
  };
  assert.deepEqual(
    measured(given, at(30)).map(({ handledBy, agent }) => [handledBy, agent]),
    [
      ['assistant', ''],
      ['people', 'phone'],
      ['people', 'phone'],
    ],
  );
});

test('recontact: the same reason within seven days of the end, to the minute', () => {
  const again = (openedAt: number, reason = 'refund') => ({
    loops: [loop('a', { openedAt: at(2), closedAt: at(3) }), loop('b', { openedAt, reason })],
  });
  assert.equal(total(again(at(10)), at(30), 'recontacted'), 1, 'the last instant of the window');
  assert.equal(total(again(at(10, '00:01')), at(30), 'recontacted'), 0);
  assert.equal(total(again(at(5), 'delivery'), at(30), 'recontacted'), 0);
  assert.equal(total(again(at(2, '12:00')), at(30), 'recontacted'), 0, 'opened before the first one ended');
  assert.equal(total(again(at(10)), at(30), 'settled'), 0);
});

test('time to resolution: from the first words of a burst to the end', () => {
  const [first, second] = [said('contact', at(2, '10:00')), said('contact', at(2, '10:01'))];
  const given = {
    loops: [loop('a', { openedAt: at(2, '10:02'), closedAt: at(2, '12:00') })],
    messages: [first, second, said('assistant', at(2, '10:03'), 'a')],
    turns: [moved('a', at(2, '10:02'), ['asking', 'start'], 'second')],
    arrivals: [
      { eventId: 'first', conversationId: 'c', turnNumber: 7, messageId: first.id },
      { eventId: 'second', conversationId: 'c', turnNumber: 7, messageId: second.id },
    ],
  };
  const minutes = (durations: ReturnType<typeof durationsOf>) =>
    Object.fromEntries(durations.map(({ duration, ms }) => [duration, ms / 60_000]));
  assert.deepEqual(measured(given, at(3)).map(durationsOf).map(minutes), [
    { firstResponse: 3, resolution: 120 },
  ]);
  const cancelled = {
    ...given,
    loops: [loop('a', { openedAt: at(2, '10:02'), closedAt: at(3), outcome: 'cancelled' })],
  };
  assert.deepEqual(measured(cancelled, at(4)).map(durationsOf).map(minutes), [{ firstResponse: 3 }]);
});

test('human first response: from the first ticket to the first message of a person after it', () => {
  const given = {
    loops: [loop('a', { openedAt: at(2, '09:00') })],
    tickets: [
      { loopId: 'a', queue: 'tier1', openedAt: at(2, '10:00') },
      { loopId: 'a', queue: 'tier2', openedAt: at(2, '11:00') },
    ],
    messages: [
      said('agent:rui', at(2, '09:30')),
      said('assistant', at(2, '10:01'), 'a'),
      said('agent:ines', at(2, '10:12')),
    ],
  };
  const [found] = measured(given, at(3));
  assert.deepEqual(found && durationsOf(found).find(({ duration }) => duration === 'humanFirstResponse'), {
    duration: 'humanFirstResponse',
    at: at(2, '10:00'),
    ms: 12 * 60_000,
  });
  assert.equal(found?.queue, 'tier2');
  assert.deepEqual([total(given, at(3), 'handedOver'), total(given, at(3), 'humanAnswered')], [1, 1]);
  const unanswered = { ...given, messages: [] };
  assert.deepEqual(
    [total(unanswered, at(3), 'handedOver'), total(unanswered, at(3), 'humanAnswered')],
    [1, 0],
  );
});

test('follow-up: a promise counts when it is due, or kept before; kept late is not kept', () => {
  const given = {
    loops: [loop('a', { openedAt: at(2) })],
    promises: [
      { loopId: 'a', dueAt: at(5), keptAt: at(4) },
      { loopId: 'a', dueAt: at(6), keptAt: at(7) },
      { loopId: 'a', dueAt: at(8), keptAt: null },
    ],
  };
  const now = (day: number) => [total(given, at(day), 'promisesDue'), total(given, at(day), 'promisesKept')];
  assert.deepEqual(
    [now(4), now(6), now(8)],
    [
      [1, 1],
      [2, 1],
      [3, 1],
    ],
  );
});

test('conversion: won of all opportunities, apart for those that the assistant wrote in', () => {
  const lead = (id: string, outcome: string | null) =>
    loop(id, {
      openedAt: at(2),
      closedAt: outcome === null ? null : at(4),
      outcome,
      flow: 'lead',
      reason: 'qualifiedLead',
    });
  const given = {
    loops: [lead('a', 'won'), lead('b', 'won'), lead('c', 'lost'), lead('d', null)],
    messages: [said('assistant', at(3), 'a'), said('assistant', at(3), 'c')],
  };
  const found = (['opportunities', 'won', 'influenced', 'influencedWon'] as const).map((counter) =>
    total(given, at(9), counter),
  );
  assert.deepEqual(found, [4, 2, 2, 1]);
});

test('CSAT: asked, answered, good from four on; the loop that asks is no matter of its own', () => {
  const rating = (id: string, about: string, score: number | null) =>
    loop(id, {
      openedAt: at(3),
      closedAt: at(3),
      flow: 'rating',
      reason: 'rating',
      rates: { loopId: about, score },
    });
  const given = {
    loops: [
      loop('a', { openedAt: at(1), closedAt: at(2) }),
      loop('b', { openedAt: at(1), closedAt: at(2), reason: 'delivery' }),
      loop('c', { openedAt: at(1), closedAt: at(2), reason: 'invoice' }),
      rating('ra', 'a', 5),
      rating('rb', 'b', 3),
      rating('rc', 'c', null),
    ],
  };
  const found = (['opened', 'ratingsAsked', 'ratingsGiven', 'ratingsGood', 'ratingSum'] as const).map(
    (counter) => total(given, at(9), counter),
  );
  assert.deepEqual(found, [3, 3, 2, 1, 8]);
});

test('costs: each call and each message of a person is one loop’s; all of it is the price of what was resolved', () => {
  const given = {
    loops: [
      loop('a', { openedAt: at(2, '10:00'), closedAt: at(2, '11:00') }),
      loop('b', {
        openedAt: at(2, '10:30'),
        closedAt: at(2, '12:00'),
        outcome: 'leftAlone',
        reason: 'delivery',
      }),
    ],
    modelCalls: [
      { at: at(2, '09:59'), micros: 300 },
      { at: at(2, '10:45'), micros: 500 },
      { at: at(2, '13:00'), micros: null },
    ],
    messages: [
      said('contact', at(2, '10:50')),
      said('agent:ines', at(2, '10:52')),
      said('agent:ines', at(2, '11:30')),
    ],
  };
  assert.deepEqual(
    measured(given, at(3)).map(({ modelMicros, unpricedCalls, agentMs }) => [
      modelMicros,
      unpricedCalls,
      agentMs / 60_000,
    ]),
    [
      [300, 0, 0],
      [500, 1, 2 + 5],
    ],
  );
});

test('time per state: visits that ended, to where; a question that is asked again is one visit; parked is stopped', () => {
  const given = {
    loops: [
      loop('a', { openedAt: at(2, '10:00'), closedAt: at(2, '13:00') }),
      loop('b', { openedAt: at(2, '10:00'), reason: 'x' }),
    ],
    turns: [
      moved('a', at(2, '10:00'), ['asking', 'start']),
      moved('a', at(2, '10:20'), ['asking', 'unclear']),
      moved('b', at(2, '10:30'), ['parked', 'flowVersionMissing']),
      moved('a', at(2, '11:00'), ['paying', 'affirm']),
      moved('a', at(2, '13:00'), ['refunded', 'result.paid']),
    ],
  };
  const [a, b] = measured(given, at(3));
  assert.deepEqual(
    a?.stays.map(({ state, out, lastedMs }) => [state, out, lastedMs / 60_000]),
    [
      ['asking', 'paying', 60],
      ['paying', 'refunded', 120],
    ],
  );
  assert.deepEqual([a?.isStopped, b?.isStopped], [false, true]);
});
