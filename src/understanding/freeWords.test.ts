import assert from 'node:assert/strict';
import { test } from 'node:test';
import { untrust } from '../base/untrusted.ts';
import type { Expectation } from '../flow/effect.ts';
import { calm, type Classification, type Classifier } from './classifier.ts';
import type { Command } from './command.ts';
import type { Meaning } from './intent.ts';
import { understand, type ToUnderstand } from './understand.ts';

const expects: Expectation = {
  kind: 'choice',
  words: 'wish',
  options: [
    { id: 'p1', title: { fact: { kind: 'name', value: 'Clay mug' } } },
    { id: 'p2', title: { fact: { kind: 'name', value: 'White plate' } } },
    { id: 'cart', title: { text: 'See my cart' } },
  ],
};
const meanings: { [intent: string]: Meaning } = {
  findProduct: { start: 'shopping', words: 'wish' },
  viewCart: { start: 'shopping', slots: { goal: 'cart' }, words: 'wish' },
  orderStatus: { ask: true },
};

function classified(given: Partial<Classification>): Classifier {
  const rest: Classification = {
    commands: [{ kind: 'outOfScope' }],
    confidence: 0.9,
    verdict: 'sure',
    candidates: [],
    signals: calm,
  };
  return { classify: () => ({ ...rest, ...given }) };
}

const surely = (...commands: Command[]) => classified({ commands });
const unsure = (intent: string, confidence: number) =>
  classified({ verdict: 'unsure', confidence, candidates: [{ intent, confidence }] });

async function heard(text: string, classifier: Classifier) {
  const said: ToUnderstand = {
    content: { kind: 'text', text: untrust(text) },
    expects,
    corrects: [],
    flow: 'shopping',
    language: 'en',
    now: new Date('2026-11-21T12:00:00Z'),
    timeZone: 'UTC',
    classifier,
    meaningOf: (intent) => meanings[intent] ?? null,
    interpret: null,
    titleOf: ({ title }) =>
      'text' in title ? title.text : 'value' in title.fact ? String(title.fact.value) : '',
  };
  return understand(said);
}

test('a thing of the list is taken by its title and by its place, a button also by its words', async () => {
  const nothing = unsure('findProduct', 0.1);
  for (const [text, option] of [
    ['clay mug', 'p1'],
    ['2', 'p2'],
    ['the first', 'p1'],
    ['my cart please', 'cart'],
  ] as const)
    assert.deepEqual((await heard(text, nothing)).commands, [{ kind: 'choose', option }], text);
});

test('what the list itself offers to say goes on from it, whatever the classifier makes of it', async () => {
  const regret: Command = { kind: 'start', flow: 'refund', slots: { reason: 'changedMind' } };
  for (const text of ['mais barato', 'compare the first two', 'en talla M']) {
    const { commands, stage } = await heard(text, surely(regret));
    assert.deepEqual([commands, stage], [[{ kind: 'answer', slots: { wish: text } }], 0]);
  }
});

test('part of a title, among words, is a wish and no choice', async () => {
  const { commands } = await heard('something white under a hundred', unsure('findProduct', 0.4));
  assert.deepEqual(commands, [{ kind: 'answer', slots: { wish: 'something white under a hundred' } }]);
});

test('who surely wants what the matter is about answers it, with all that was understood', async () => {
  const start: Command = { kind: 'start', flow: 'shopping', slots: { goal: 'cart', quantity: 2 } };
  const { commands, verdict } = await heard('what do i have so far', surely(start));
  assert.deepEqual(commands, [
    { kind: 'answer', slots: { goal: 'cart', quantity: 2, wish: 'what do i have so far' } },
  ]);
  assert.equal(verdict, 'sure');
});

test('another matter, a person, a question stay what they are', async () => {
  const refund: Command = { kind: 'start', flow: 'refund', slots: {} };
  const person: Command = { kind: 'wantHuman', reason: null };
  const question: Command = { kind: 'ask', question: 'where is my order', topic: 'orderStatus' };
  for (const command of [refund, person, question])
    assert.deepEqual((await heard('words of it', surely(command))).commands, [command]);
});

test('a wish beside something else leaves both', async () => {
  const start: Command = { kind: 'start', flow: 'shopping', slots: { wish: 'a red mug' } };
  const question: Command = { kind: 'ask', question: 'do you deliver', topic: 'deliveryArea' };
  const { commands } = await heard('do you deliver? and a red mug', surely(question, start));
  assert.deepEqual(commands, [
    { kind: 'answer', slots: { wish: 'do you deliver? and a red mug' } },
    question,
  ]);
});

test('words that are rather about something else are left open', async () => {
  const { commands, verdict } = await heard('mine never came', unsure('orderStatus', 0.6));
  assert.deepEqual(commands, [{ kind: 'outOfScope' }]);
  assert.equal(verdict, 'unsure');
});

test('words that nobody knows are a wish', async () => {
  const { commands } = await heard('trivet', unsure('orderStatus', 0.2));
  assert.deepEqual(commands, [{ kind: 'answer', slots: { wish: 'trivet' } }]);
});
