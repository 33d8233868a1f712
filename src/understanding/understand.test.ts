import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { untrust } from '../base/untrusted.ts';
import type { InboundContent } from '../conversation/content.ts';
import type { Expectation } from '../flow/effect.ts';
import { intentClassifier } from './classifier/intentClassifier.ts';
import { shopIntents } from './classifier/testing/shopIntents.ts';
import { trainClassifier } from './classifier/trainClassifier.ts';
import { withProductIntents } from './classifier/withProductIntents.ts';
import type { Command } from './command.ts';
import { areNear, editDistance } from './nearWords.ts';
import { understand } from './understand.ts';

const intents = withProductIntents(shopIntents);
const classifier = intentClassifier(trainClassifier(intents), intents);

const text = (said: string): InboundContent => ({ kind: 'text', text: untrust(said) });
const listen = (content: InboundContent, expects: Expectation | null = null) =>
  understand({
    content,
    expects,
    corrects: [],
    flow: 'refund',
    language: 'en',
    now: new Date('2026-11-21T09:00:00Z'),
    timeZone: 'America/Sao_Paulo',
    classifier,
    interpret: null,
    titleOf: () => '',
  });

test('what the open loop waits for is settled first, and everything else by the classifier', async () => {
  const asked: Expectation = { kind: 'slot', slot: 'orderNumber', as: 'orderNumber' };
  const answered = await listen(text('LP-1042'), asked);
  assert.deepEqual(answered.commands, [{ kind: 'answer', slots: { orderNumber: 'LP-1042' } }]);
  assert.equal(answered.stage, 0);
  const aside = await listen(text('I want a human'), asked);
  assert.equal(aside.stage, 1);
  assert.deepEqual(aside.commands, [{ kind: 'wantHuman', reason: null }]);
});

test('free words are an answer, unless they ask something of the conversation itself', async () => {
  const asked: Expectation = { kind: 'slot', slot: 'why', as: 'words' };
  const rows: [string, Command][] = [
    ['it stopped working after a day', { kind: 'answer', slots: { why: 'it stopped working after a day' } }],
    ['it arrived broken', { kind: 'answer', slots: { why: 'it arrived broken' } }],
    [
      'the seller told me to return it',
      { kind: 'answer', slots: { why: 'the seller told me to return it' } },
    ],
    ['quero falar com um atendente', { kind: 'wantHuman', reason: null }],
    ['cancel', { kind: 'cancel', loop: null }],
  ];
  for (const [said, expected] of rows)
    assert.deepEqual((await listen(text(said), asked)).commands, [expected], said);
});

test('what has no words and is not waited for is out of scope', async () => {
  const pin: InboundContent = { kind: 'location', latitude: 1, longitude: 2 };
  assert.deepEqual((await listen(pin)).commands, [{ kind: 'outOfScope' }]);
});

test('near words differ by a slip', () => {
  const rows: [string, string, boolean][] = [
    ['refund', 'refund', true],
    ['refund', 'refnud', true],
    ['refund', 'refun', true],
    ['refund', 'rebound', false],
    ['yes', 'yet', false],
    ['lp1042', 'lp1043', false],
    ['reembolso', 'rembolzo', true],
  ];
  for (const [one, other, near] of rows) assert.equal(areNear(one, other), near, `${one} ${other}`);
});

test('the distance of two words is the same both ways, and nothing only between equals', () => {
  const word = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      assert.equal(editDistance(one, other), editDistance(other, one));
      assert.equal(editDistance(one, other) === 0, one === other);
      assert.ok(editDistance(one, other) <= Math.max(one.length, other.length));
    }),
  );
});
