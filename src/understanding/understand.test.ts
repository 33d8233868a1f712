import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { untrust } from '../base/untrusted.ts';
import type { InboundContent } from '../conversation/content.ts';
import type { Expectation } from '../flow/effect.ts';
import { commandSchema, type Command } from './command.ts';
import { areNear, editDistance } from './nearWords.ts';
import { phraseClassifier } from './phraseClassifier.ts';
import { understand } from './understand.ts';

const classifier = phraseClassifier({
  refund: {
    en: ['I want my money back', 'refund', 'I want to return my order', 'it arrived broken'],
    'pt-BR': ['quero meu dinheiro de volta', 'reembolso', 'quero devolver meu pedido', 'chegou quebrado'],
    es: ['quiero mi dinero de vuelta', 'reembolso', 'quiero devolver mi pedido', 'llegó roto'],
  },
  orderStatus: {
    en: ['where is my order', 'when will my order arrive', 'track my order'],
    'pt-BR': ['onde está meu pedido', 'cadê meu pedido', 'quando chega meu pedido'],
    es: ['dónde está mi pedido', 'cuándo llega mi pedido'],
  },
});

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

test('the phrase list knows its flows, and what every business understands', () => {
  const rows: [string, Command][] = [
    ['refund', { kind: 'start', flow: 'refund', slots: {} }],
    [
      'Hi, I want my money back for LP-1042',
      { kind: 'start', flow: 'refund', slots: { orderNumber: 'LP-1042' } },
    ],
    ['I want to retrun my order', { kind: 'start', flow: 'refund', slots: {} }],
    [
      'oi, comprei uma cafeteira e ela chegou quebrada, quero meu dinheiro de volta',
      { kind: 'start', flow: 'refund', slots: {} },
    ],
    ['mi pedido llegó roto', { kind: 'start', flow: 'refund', slots: {} }],
    ['cade meu pedido', { kind: 'start', flow: 'orderStatus', slots: {} }],
    ['Hi', { kind: 'smallTalk', talk: 'greeting' }],
    ['oi, bom dia', { kind: 'smallTalk', talk: 'greeting' }],
    ['obrigado 🙏', { kind: 'smallTalk', talk: 'thanks' }],
    ['quero falar com um atendente por favor', { kind: 'wantHuman', reason: null }],
    ['can I talk to a real person', { kind: 'wantHuman', reason: null }],
    ['no quiero hablar con un robot', { kind: 'wantHuman', reason: null }],
    ['atendnte', { kind: 'wantHuman', reason: null }],
    ['cancela', { kind: 'cancel', loop: null }],
    ['não quero mais', { kind: 'cancel', loop: null }],
    ['stop', { kind: 'optOut' }],
    ['no entendí', { kind: 'repeat' }],
    ['what is the weather', { kind: 'outOfScope' }],
    ['I already got my refund yesterday, thanks', { kind: 'outOfScope' }],
    ['', { kind: 'outOfScope' }],
  ];
  for (const [said, expected] of rows)
    assert.deepEqual(classifier.classify(said, 'en').commands, [expected], said);
});

test('between two intents that are equally likely the contact is asked', () => {
  const { commands } = classifier.classify('where is my order, I want to return my order', 'en');
  assert.deepEqual(commands, [{ kind: 'clarify', candidates: ['refund', 'orderStatus'] }]);
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
    ['the agent told me to return it', { kind: 'answer', slots: { why: 'the agent told me to return it' } }],
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

test('whatever is said, the classifier answers in the grammar, with a confidence', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.lorem(), fc.string({ maxLength: 3000 }));
  fc.assert(
    fc.property(anyText, (said) => {
      const { commands, confidence, candidates } = classifier.classify(said, 'en');
      assert.ok(commands.length > 0);
      for (const command of commands) commandSchema.parse(command);
      for (const each of [confidence, ...candidates.map((one) => one.confidence)])
        assert.ok(each >= 0 && each <= 1);
    }),
  );
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
