import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { untrust } from '../base/untrusted.ts';
import type { InboundContent } from '../conversation/content.ts';
import type { Expectation, OfferedOption, SlotKind } from '../flow/effect.ts';
import { commandSchema } from './command.ts';
import { understandExpected, type Asked } from './understandExpected.ts';

const text = (said: string): InboundContent => ({ kind: 'text', text: untrust(said) });
const tap = (optionId: string, title = ''): InboundContent => ({
  kind: 'choice',
  optionId: untrust(optionId),
  title: untrust(title),
});
const named = (id: string, title: string): OfferedOption => ({
  id,
  title: { fact: { kind: 'name', value: title } },
});
const titleOf = ({ title }: OfferedOption): string =>
  'fact' in title && title.fact.kind === 'name' ? title.fact.value : '';

function hearAll(content: InboundContent, expects: Expectation | null, more: Partial<Asked> = {}) {
  return understandExpected(content, {
    expects,
    corrects: [],
    language: 'en',
    now: new Date('2026-11-21T09:00:00Z'),
    timeZone: 'America/Sao_Paulo',
    titleOf,
    ...more,
  });
}

function hear(content: InboundContent, expects: Expectation) {
  const [command = null, second] = hearAll(content, expects)?.commands ?? [];
  assert.equal(second, undefined);
  return command;
}

const yesNo: Expectation = { kind: 'yesNo' };
const PIECES =
  'actually |no, |LP-1042|not |, |and |yes |tomorrow |R$ 5 |the blue one |? |what is |1 |rua a 1 '.split('|');
const SLOT_KINDS: readonly SlotKind[] = [
  'orderNumber',
  'words',
  'photo',
  'email',
  'phone',
  'quantity',
  'date',
  'money',
  'taxId',
  'address',
];

test('a yes or a no is understood in three languages, with slips, emoji and politeness', () => {
  const yes =
    'yes|Yes please!|yep|Yesss!!!|yse|sure|ok|okay|of course|why not|sim|Sim, por favor 👍|siiim|s|claro|pode ser|com certeza|isso mesmo|por que não?|eu quero sim|sí|si, gracias|claro que sí|por supuesto|dale|vale|cómo no|👍|👍🏽|✅|correcto|clraro|y|1';
  const no =
    'no|No, thanks|nope|nooo|not really|no way|não|nao|naum|n|não obrigado|de jeito nenhum|claro que não|ainda não|no, gracias|para nada|ni hablar|claro que no|👎|❌|2';
  for (const said of yes.split('|')) assert.equal(hear(text(said), yesNo)?.kind, 'affirm', said);
  for (const said of no.split('|')) assert.equal(hear(text(said), yesNo)?.kind, 'deny', said);
});

test('what is more than a yes or a no, or both, is neither', () => {
  const neither =
    'yes but not today|sim, mas quero trocar|yes no|maybe|talvez|não sei|no problem|I want a person|cancel|quizás|hello|?|...|yes but tomorrow|sim se for hoje|3';
  for (const said of neither.split('|')) assert.equal(hear(text(said), yesNo), null, said);
});

test('a button of a yes-or-no question is tapped, or its title is typed', () => {
  const asked: Expectation = { kind: 'yesNo', options: [named('yes', 'Refund it'), named('no', 'Keep it')] };
  assert.deepEqual(hear(tap('yes'), asked), { kind: 'affirm' });
  assert.deepEqual(hear(tap('no', 'Keep it'), asked), { kind: 'deny' });
  assert.deepEqual(
    hear(tap('Keep it', 'Keep it'), asked),
    { kind: 'deny' },
    'a template button gives its title back',
  );
  assert.deepEqual(hear(text('refund it please'), asked), { kind: 'affirm' });
  assert.equal(hear(tap('p7', 'Blue'), asked), null);
});

test('an option is chosen by tap, place, title, part of it, or with a slip', () => {
  const options = [named('a', 'Refund'), named('b', 'Exchange for another'), named('c', 'Keep it')];
  const asked: Expectation = { kind: 'choice', options };
  const rows: [string, string[]][] = [
    [
      'a',
      ['refund', 'Refnud', '1', '1.', 'uno', 'o primeiro', 'first', 'I want the refund', 'quero a primeira'],
    ],
    [
      'b',
      [
        '2',
        'dois',
        'two',
        'the second one',
        'a segunda',
        'el segundo',
        'opção 2',
        'number two',
        '2nd',
        'exchange please',
      ],
    ],
    ['c', ['3', '#3', 'third', 'the last one', 'a última', 'keep']],
  ];
  for (const [option, all] of rows)
    for (const said of all) assert.deepEqual(hear(text(said), asked), { kind: 'choose', option }, said);
  assert.deepEqual(hear(tap('b'), asked), { kind: 'choose', option: 'b' });
});

test('what fits no option, or several, chooses none', () => {
  const options = [named('a', 'Blue mug'), named('b', 'Red mug'), named('c', 'Chair')];
  const asked: Expectation = { kind: 'choice', options };
  const none = [
    'mug',
    '4',
    '0',
    'not the chair',
    'chair or red mug',
    'hello',
    '',
    '👍',
    'I would like to talk to somebody please',
  ];
  for (const said of none) assert.equal(hear(text(said), asked), null, said);
  assert.equal(hear(tap('gone'), asked), null);
});

test('a number that a title holds means the title, and any other number the place', () => {
  const options = [named('p1', 'LP-1042 · Mug'), named('p2', 'LP-1043 · Chair, 2 pieces')];
  const asked: Expectation = { kind: 'choice', options };
  const rows: [string, string | null][] = [
    ['LP-1042', 'p1'],
    ['lp 1043', 'p2'],
    ['1042', 'p1'],
    ['1', 'p1'],
    ['2', 'p2'],
    ['1044', null],
  ];
  for (const [said, option] of rows)
    assert.deepEqual(hear(text(said), asked), option === null ? null : { kind: 'choose', option }, said);
});

test('what is said beside an answer is handed on', () => {
  const order: Expectation = { kind: 'slot', slot: 'orderNumber', as: 'orderNumber' };
  const day: Expectation = { kind: 'slot', slot: 'day', as: 'date' };
  const options = [named('a', 'Blue mug'), named('b', 'Red mug')];
  const rows: [string, Expectation, string | null][] = [
    ['my order is LP-1042 and it arrived broken', order, 'it arrived broken'],
    ['My order number is LP-1042, thanks!', order, null],
    ['oi, meu pedido é o LP-1042 e ele chegou quebrado', order, 'ele chegou quebrado'],
    ['Cancel my order LP-1042 please', order, 'Cancel my order'],
    ['Quiero hablar con Ana, LP-1042', order, 'Quiero hablar con Ana'],
    ['LP-1042', order, null],
    ['tomorrow, and what are your opening hours?', day, 'what are your opening hours?'],
    ['yes, and what are your opening hours?', yesNo, 'what are your opening hours?'],
    ['Sim, e qual é o horário de vocês?', yesNo, 'qual é o horário de vocês?'],
    ['sí, ¿y dónde está mi otro pedido?', yesNo, 'dónde está mi otro pedido?'],
    ['no. Where is my other order?', yesNo, 'Where is my other order?'],
    ['the blue one, and where is my other order?', { kind: 'choice', options }, 'where is my other order?'],
  ];
  for (const [said, expects, rest] of rows) {
    const heard = hearAll(text(said), expects);
    assert.equal(heard?.commands.length, 1, said);
    assert.equal(heard.rest, rest, said);
  }
});

test('a photo is an answer, and what is written below it is handed on', () => {
  const photo: Expectation = { kind: 'slot', slot: 'photo', as: 'photo' };
  const image = { kind: 'media', media: 'image', mediaId: 'm1', mediaType: 'image/jpeg' } as const;
  const caption = untrust('I want to talk to a person');
  const answer = { kind: 'answer', slots: { photo: 'm1' } };
  assert.deepEqual(hearAll(image, photo), { commands: [answer], rest: null });
  assert.deepEqual(hearAll({ ...image, caption }, photo), { commands: [answer], rest: caption });
  assert.equal(hearAll(text('here is the photo'), photo), null);
});

test('who asks about a day or a number gives none', () => {
  const day: Expectation = { kind: 'slot', slot: 'day', as: 'date' };
  const count: Expectation = { kind: 'slot', slot: 'count', as: 'quantity' };
  for (const said of ['what time do you close today?', 'se eu comprar hoje quando chega', 'when, friday?'])
    assert.equal(hearAll(text(said), day), null, said);
  assert.equal(hearAll(text('how much for 2?'), count), null);
  assert.deepEqual(hearAll(text('friday?'), day)?.commands, [
    { kind: 'answer', slots: { day: '2026-11-27' } },
  ]);
});

test('a yes with a condition, a wish or a what-about behind it is no yes', () => {
  const none =
    'yes but tomorrow|yes, if it is free|yes, and make it two|yes, what about the other one?|yes, what if it breaks?|' +
    'sim, e se quebrar?|yes and send it to my new address|yes, can you do it on another card?';
  for (const said of none.split('|')) assert.equal(hearAll(text(said), yesNo), null, said);
});

test('whatever is sent, the answer is a command of the grammar or none, and an option that was offered', () => {
  const expectations: Expectation[] = [
    yesNo,
    { kind: 'choice', options: [named('a', 'Refund'), named('b', 'Exchange')] },
    ...SLOT_KINDS.map((as): Expectation => ({ kind: 'slot', slot: 'x', as })),
  ];
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('1', 'yes'),
    fc.array(fc.constantFrom(...PIECES)).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(anyText, fc.constantFrom(...expectations), (said, expects) => {
      const corrects = [{ slot: 'y', as: 'orderNumber' as const }];
      for (const command of hearAll(text(said), expects, { corrects })?.commands ?? []) {
        commandSchema.parse(command);
        if (command.kind === 'choose') assert.ok(['a', 'b'].includes(command.option));
      }
    }),
    { numRuns: 500 },
  );
});

test('sixty thousand characters of anything are no answer but to free words, and no long wait', () => {
  const corrects = [{ slot: 'y', as: 'orderNumber' as const }];
  const expectations: Expectation[] = [
    yesNo,
    { kind: 'choice', options: [named('a', 'Refund'), named('b', 'Exchange')] },
    ...SLOT_KINDS.map((as): Expectation => ({ kind: 'slot', slot: 'x', as })),
  ];
  for (const piece of [...PIECES, 'é ', '👍', 'a.', '@', 'no, it', '1'])
    for (const expects of expectations) {
      const startedAt = performance.now();
      const heard = hearAll(text(piece.repeat(60_000 / piece.length)), expects, { corrects });
      if (expects.kind !== 'slot' || expects.as !== 'words') assert.equal(heard, null, piece);
      // It takes 12 ms at most; what grows with the square of the length would take minutes.
      assert.ok(performance.now() - startedAt < 2000, `${expects.kind}: ${piece}`);
    }
});
