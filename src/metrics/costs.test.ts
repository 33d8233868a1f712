import assert from 'node:assert/strict';
import { test } from 'node:test';
import { costReport } from './costs.ts';

type Sums = Parameters<typeof costReport>[0];

const COUNTS = {
  closed: 2,
  resolved: 1,
  modelMicros: 800,
  unpricedCalls: 1,
  agentMs: 7 * 60_000,
  messagesSent: 4,
  messagesBilled: 3,
  feeMicros: 40_000,
  unpricedMessages: 1,
};
const report = (over: Partial<typeof COUNTS> = {}) =>
  costReport({ counts: { ...COUNTS, ...over }, durations: {} } as unknown as Sums, {
    minor: 6_000,
    currency: 'BRL',
  });

test('what all loops cost is told by the number of those that were resolved', () => {
  const { model, people, messages } = report();
  assert.equal(model.perResolvedMicros, 800);
  assert.deepEqual(people.perResolved, { minor: 700, currency: 'BRL' });
  assert.deepEqual([messages.billedPerResolved, messages.feeMicrosPerResolved], [3, 40_000]);
  assert.equal(report({ resolved: 0 }).messages.feeMicrosPerResolved, null);
});

test('what is not known about the costs is named', () => {
  assert.deepEqual(report().unknown, ['modelPrices', 'messagePrices']);
  assert.deepEqual(report({ unpricedCalls: 0, unpricedMessages: 0 }).unknown, []);
});
