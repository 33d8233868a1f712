import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAsMeant } from './isAsMeant.ts';

const ask = (topic: string) => ({ kind: 'ask', question: 'how much', topic }) as const;
const thanks = { kind: 'smallTalk', talk: 'thanks' } as const;

test('the same topic is as meant, another is not', () => {
  assert.ok(isAsMeant([ask('deliveryCost')], ['deliveryCost']));
  assert.ok(!isAsMeant([ask('priceCheck')], ['deliveryCost']));
  assert.ok(!isAsMeant([], ['deliveryCost']));
});

test('a courtesy beside it does not count, unless it was all that was meant', () => {
  assert.ok(isAsMeant([thanks, ask('deliveryCost')], ['deliveryCost']));
  assert.ok(isAsMeant([thanks], ['thanks']));
  assert.ok(!isAsMeant([thanks], ['affirm']));
});

test('a wish that is said again may be heard as what it tells of the matter under way', () => {
  assert.ok(isAsMeant([{ kind: 'choose', option: 'changedMind' }], ['changedMind']));
  assert.ok(isAsMeant([{ kind: 'correct', slots: { remedy: 'exchange' } }], ['exchangeItem']));
  assert.ok(!isAsMeant([{ kind: 'correct', slots: { remedy: 'exchange' } }], ['refund']));
});
