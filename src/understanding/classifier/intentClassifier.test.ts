import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { commandSchema, type Command } from '../command.ts';
import type { Intent } from '../intent.ts';
import { intentClassifier } from './intentClassifier.ts';
import { shopIntents } from './testing/shopIntents.ts';
import { trainClassifier } from './trainClassifier.ts';
import { withProductIntents } from './withProductIntents.ts';

const intents = withProductIntents(shopIntents);
const model = trainClassifier(intents);
const classifier = intentClassifier(model, intents);
const commandsOf = (said: string) => classifier.classify(said, 'en').commands;

const refund: Command = { kind: 'start', flow: 'refund', slots: {} };
const orderStatus: Command = { kind: 'start', flow: 'orderStatus', slots: {} };
const wantHuman: Command = { kind: 'wantHuman', reason: null };

test('what a contact wants is told from examples, in three languages and with slips', () => {
  const rows: [string, Command][] = [
    ['refund', refund],
    ['Hi, I want my money back for LP-1042', { ...refund, slots: { orderNumber: 'LP-1042' } }],
    ['I want to retrun my order', refund],
    ['oi, comprei uma cafeteira e ela chegou quebrada, quero meu dinheiro de volta', refund],
    ['cade meu pedido', orderStatus],
    ['hola buenos días, cuándo llega mi pedido? muchas gracias', orderStatus],
    ['Hi', { kind: 'smallTalk', talk: 'greeting' }],
    ['oi, bom dia', { kind: 'smallTalk', talk: 'greeting' }],
    ['obrigado 🙏', { kind: 'smallTalk', talk: 'thanks' }],
    ['quero falar com um atendente por favor', wantHuman],
    ['can I talk to a real person', wantHuman],
    ['no quiero hablar con un robot', wantHuman],
    ['atendnte', wantHuman],
    ['cancela', { kind: 'cancel', loop: null }],
    ['stop', { kind: 'optOut' }],
    ['no entendí', { kind: 'repeat' }],
    ['quero trocar por outro tamanho', { kind: 'start', flow: 'refund', slots: { wish: 'exchange' } }],
  ];
  for (const [said, expected] of rows) assert.deepEqual(commandsOf(said), [expected], said);
});

test('a question keeps its words and names its topic', () => {
  assert.deepEqual(commandsOf('Que horas vocês abrem?'), [
    { kind: 'ask', question: 'Que horas vocês abrem?', topic: 'openingHours' },
  ]);
});

test('two wishes in one message are two commands, in their order, and courtesies beside them are dropped', () => {
  const rows: [string, Command[]][] = [
    ['Where is my order? And I want my money back', [orderStatus, refund]],
    ['hola, dónde está mi pedido y quiero hablar con una persona', [orderStatus, wantHuman]],
    ['bom dia! cadê meu pedido? obrigado', [orderStatus]],
    ['I want to return my order and I want my money back', [refund]],
  ];
  for (const [said, expected] of rows) assert.deepEqual(commandsOf(said), expected, said);
});

test('between two intents the contact is asked, by the names of the intents', () => {
  const { verdict, commands, confidence } = classifier.classify(
    'where is my order, I want to return my order',
    'en',
  );
  assert.equal(verdict, 'between');
  assert.deepEqual(commands, [{ kind: 'clarify', candidates: ['refund', 'orderStatus'] }]);
  assert.ok(confidence > 0.8);
});

test('what says nothing that was learned is unsure', () => {
  const strange = [
    '',
    '   ',
    '🎉🎉🎉',
    'привет как дела',
    '你好，我的订单在哪里',
    '\u0000\u0001ÿþ\u0000PK\u0003\u0004',
    '-',
    '١٢٣',
  ];
  for (const said of strange) {
    const { verdict, commands } = classifier.classify(said, 'en');
    assert.deepEqual([said, verdict, commands], [said, 'unsure', [{ kind: 'outOfScope' }]]);
  }
});

test('who wants a person gets one, whatever else is said', () => {
  assert.deepEqual(commandsOf('cancel my order and let me talk to a human'), [wantHuman]);
});

test('a very long text is judged by its beginning and its end', () => {
  const long = `${'bla blub '.repeat(7_000)} where is my order`;
  assert.ok(long.length > 60_000);
  assert.equal(classifier.classify(long, 'en').candidates.length <= 3, true);
  const startsWithIt = `where is my order ${'.'.repeat(60_000)}`;
  assert.deepEqual(commandsOf(startsWithIt), [orderStatus]);
});

test('whatever is said, the classifier answers in the grammar, with a confidence', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.lorem(),
    fc.string({ maxLength: 3_000 }),
    fc
      .array(fc.constantFrom('refund', 'my', 'order', 'and', 'hola', 'pessoa', '?', '.', 'stop', '1042'), {
        maxLength: 12,
      })
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(anyText, (said) => {
      const { commands, confidence, candidates, verdict } = classifier.classify(said, 'en');
      assert.ok(commands.length > 0);
      for (const command of commands) commandSchema.parse(command);
      for (const each of [confidence, ...candidates.map((one) => one.confidence)])
        assert.ok(each >= 0 && each <= 1);
      if (verdict === 'unsure') assert.deepEqual(commands, [{ kind: 'outOfScope' }]);
    }),
  );
});

test('how it was said comes from who knows, and the slots too', () => {
  const told = intentClassifier(model, intents, {
    signalsOf: (text) => ({ frustration: text.length > 5 ? 0.9 : 0.1, urgency: 0 }),
    entitiesOf: () => ({ size: 'M' }),
  });
  const { signals, commands } = told.classify('I want my money back', 'en');
  assert.equal(signals.frustration, 0.9);
  assert.deepEqual(commands, [{ ...refund, slots: { size: 'M' } }]);
});

const alone = (name: string, examples: string[]): Intent => ({
  name,
  means: { start: name },
  examples: { en: examples },
});

test('few intents, few examples and examples that are the same do no harm', () => {
  const rows: Intent[][] = [
    [],
    [alone('one', ['only this'])],
    [alone('one', ['where is my order', 'track my order'])],
    [alone('one', ['same words here']), alone('two', ['same words here'])],
    [alone('one', ['']), alone('two', ['🎉'])],
    [alone('one', ['first thing']), alone('two', ['second matter'])],
    [{ name: 'nothing', means: { outOfScope: true }, examples: { en: ['what is the weather'] } }],
  ];
  for (const given of rows) {
    const small = intentClassifier(trainClassifier(given), given);
    for (const said of ['only this', 'same words here', 'where is my order', 'hello world', '', '🎉']) {
      const { commands, confidence, candidates } = small.classify(said, 'en');
      for (const command of commands) commandSchema.parse(command);
      for (const each of [confidence, ...candidates.map((one) => one.confidence)])
        assert.ok(each >= 0 && each <= 1, said);
    }
  }
});

test('words that are an example of two intents are asked about', () => {
  const given = [
    alone('one', ['same words here', 'red apple']),
    alone('two', ['same words here', 'blue sky']),
  ];
  const { verdict, commands } = intentClassifier(trainClassifier(given), given).classify(
    'Same words here!',
    'en',
  );
  assert.equal(verdict, 'between');
  assert.deepEqual(commands, [{ kind: 'clarify', candidates: ['one', 'two'] }]);
});

test('an intent of a business with the name of one of the product adds its examples', () => {
  const own: Intent = {
    name: 'wantHuman',
    means: { wantHuman: true },
    examples: { en: ['get me the captain'], fr: ['un humain'] },
  };
  const joined = withProductIntents([own]).find(({ name }) => name === 'wantHuman');
  assert.ok(joined?.examples.en?.includes('get me the captain'));
  assert.ok((joined?.examples.en?.length ?? 0) > 20);
  assert.deepEqual(joined?.examples.fr, ['un humain']);
  assert.ok((joined?.examples['pt-BR']?.length ?? 0) > 20);
});

test('a text of nothing but courtesies is thanks when it thanks, else a greeting', () => {
  const rows: [string, 'thanks' | 'greeting'][] = [
    ['ok thank you sir', 'thanks'],
    ['bueno muchas gracias', 'thanks'],
    ['oi boa noite pessoal', 'greeting'],
    ['hello hello 👋', 'greeting'],
    ['olá, obrigada desde já 🙏', 'thanks'],
  ];
  for (const [said, talk] of rows) assert.deepEqual(commandsOf(said), [{ kind: 'smallTalk', talk }], said);
});

test('between two intents of one flow the flow is opened, with what both say', () => {
  const own: Intent[] = [
    {
      name: 'broken',
      means: { start: 'back', slots: { paid: true, reason: 'broken' } },
      examples: { en: ['same words here'] },
    },
    {
      name: 'small',
      means: { start: 'back', slots: { paid: true, reason: 'small' } },
      examples: { en: ['same words here'] },
    },
  ];
  const { verdict, commands } = intentClassifier(trainClassifier(own), own).classify('same words here', 'en');
  assert.equal(verdict, 'sure');
  assert.deepEqual(commands, [{ kind: 'start', flow: 'back', slots: { paid: true } }]);
});
