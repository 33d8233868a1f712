import assert from 'node:assert/strict';
import { test } from 'node:test';
import { untrust } from '../../base/untrusted.ts';
import type { Correctable, Expectation, OfferedOption } from '../../flow/effect.ts';
import { understandExpected } from '../understandExpected.ts';

const named = (id: string, title: string): OfferedOption => ({
  id,
  title: { fact: { kind: 'name', value: title } },
});
const MUGS = [named('blue', 'Blue mug'), named('red', 'Red mug'), named('chair', 'Garden chair')];
const ORDER: Correctable = { slot: 'orderNumber', as: 'orderNumber' };
const ITEM: Correctable = { slot: 'item', options: MUGS };
const EMAIL: Correctable = { slot: 'email', as: 'email' };

const YES_NO: Expectation = { kind: 'yesNo' };
const WORDS: Expectation = { kind: 'slot', slot: 'why', as: 'words' };
const AN_EMAIL: Expectation = { kind: 'slot', slot: 'email', as: 'email' };
const A_MUG: Expectation = { kind: 'choice', options: MUGS };

/** The commands in short: 'affirm', 'choose blue', 'answer {…}', 'correct {…}'. */
function hear(said: string, expects: Expectation | null, corrects: readonly Correctable[], language = 'en') {
  const heard = understandExpected(
    { kind: 'text', text: untrust(said) },
    {
      expects,
      corrects,
      language,
      now: new Date('2026-11-21T09:00:00Z'),
      timeZone: 'America/Sao_Paulo',
      titleOf: ({ title }) => ('fact' in title && title.fact.kind === 'name' ? title.fact.value : ''),
    },
  );
  const short = heard?.commands.map((command) => {
    if (command.kind === 'choose') return `choose ${command.option}`;
    return 'slots' in command
      ? `${command.kind} ${Object.entries(command.slots)
          .map(([slot, value]) => `${slot}=${String(value)}`)
          .join(' ')}`
      : command.kind;
  });
  return short?.join(', ') ?? null;
}

test('words of correction with a value correct an earlier answer, in three languages', () => {
  const said =
    "actually LP-1043|Actually, it is LP-1043|sorry, I meant LP-1043|no, it's LP-1043|correction: LP-1043|wrong number, LP-1043|" +
    "LP-1043, sorry, wrong number|I mean LP-1043|oops it should be LP-1043|change the order to LP-1043|no wait, it's lp 1043|" +
    'na verdade é o LP-1043|quer dizer, LP-1043|LP-1043, me enganei|errei, é LP-1043|não, é o LP-1043|desculpa, quis dizer lp1043|' +
    'digo, LP-1043|número errado, é o LP-1043|opa, na verdade o pedido é LP-1043|' +
    'en realidad es LP-1043|perdón, quise decir LP-1043|me equivoqué, es el LP-1043|no, es el LP-1043|mejor dicho LP-1043';
  for (const each of said.split('|')) {
    assert.equal(hear(each, YES_NO, [ORDER]), 'correct orderNumber=LP-1043', each);
    assert.equal(hear(each, WORDS, [ORDER]), 'correct orderNumber=LP-1043', each);
    assert.equal(hear(each, AN_EMAIL, [ORDER, ITEM]), 'correct orderNumber=LP-1043', each);
    assert.equal(hear(each, null, [ORDER]), 'correct orderNumber=LP-1043', each);
  }
});

test('an option that was chosen is corrected by its title or place', () => {
  const rows: [string, string][] = [
    ['actually the red one', 'correct item=red'],
    ['sorry, I meant the chair', 'correct item=chair'],
    ['na verdade, a segunda', 'correct item=red'],
    ['perdón, quise decir red mug', 'correct item=red'],
    ['no, the chair', 'correct item=chair'],
    ['not the blue one, the red one', 'correct item=red'],
  ];
  for (const [said, expected] of rows) assert.equal(hear(said, YES_NO, [ORDER, ITEM]), expected, said);
});

test('a no with another value says no to this one and names another', () => {
  const rows: [string, string, string][] = [
    ['no, LP-1043', 'en', 'correct orderNumber=LP-1043'],
    ['no LP-1043', 'en', 'correct orderNumber=LP-1043'],
    ['não, é o 1043', 'pt-BR', 'correct orderNumber=1043'],
    ['nao, o 1043', 'pt-BR', 'correct orderNumber=1043'],
    ['no, es el 1043', 'es', 'correct orderNumber=1043'],
    ['not LP-1042 but LP-1043', 'en', 'correct orderNumber=LP-1043'],
    ['LP-1043, not LP-1042', 'en', 'correct orderNumber=LP-1043'],
    ['não é o LP-1042, é o LP-1043', 'pt-BR', 'correct orderNumber=LP-1043'],
    ['no', 'en', 'deny'],
    ["no, that's another", 'en', 'deny'],
    ['não', 'pt-BR', 'deny'],
  ];
  for (const [said, language, expected] of rows)
    assert.equal(hear(said, YES_NO, [ORDER], language), expected, said);
});

test('an answer and a correction in one message are both heard, but a yes to what is wrong is not', () => {
  const both = 'the blue one, and actually the order is LP-1043';
  assert.equal(hear(both, A_MUG, [ORDER]), 'choose blue, correct orderNumber=LP-1043');
  assert.equal(
    hear('ana@x.com, e na verdade o pedido é LP-1043', AN_EMAIL, [ORDER], 'pt-BR'),
    'answer email=ana@x.com, correct orderNumber=LP-1043',
  );
  assert.equal(hear('yes, but I meant LP-1043', YES_NO, [ORDER]), 'correct orderNumber=LP-1043');
  assert.equal(
    hear('actually the order is LP-1043 and the email is a@b.co', YES_NO, [ORDER, EMAIL]),
    'correct orderNumber=LP-1043 email=a@b.co',
  );
});

test('what is asked now comes before what was asked earlier', () => {
  assert.equal(hear('the red one', A_MUG, [ORDER, { slot: 'first', options: MUGS }]), 'choose red');
  assert.equal(hear('actually the red one', A_MUG, [ORDER]), 'choose red');
  assert.equal(hear('actually no', YES_NO, [ORDER]), 'deny');
  assert.equal(hear('na verdade, sim', YES_NO, [ORDER], 'pt-BR'), 'affirm');
  assert.equal(
    hear('sorry, I meant LP-1043', { kind: 'slot', slot: 'other', as: 'orderNumber' }, [ORDER]),
    'answer other=LP-1043',
  );
});

test('without a value, with two, or with nothing to correct, nothing is corrected', () => {
  const none =
    'actually I want to talk to a person|sorry, I meant something else|wrong number|LP-1043 or LP-1044, I meant|o que quer dizer isso?|' +
    'actually LP-1043 or LP-1044|I was wrong about you|actually|order LP-1042 wrong item|LP-1042 wrong address|' +
    'não é esse o item do meu pedido lp1042';
  for (const said of none.split('|')) assert.equal(hear(said, YES_NO, [ORDER, ITEM]), null, said);
  assert.equal(hear('actually LP-1043', YES_NO, []), null);
  assert.equal(hear('actually the first', YES_NO, [ITEM, { slot: 'other', options: MUGS }]), null);
  assert.equal(hear('LP-1043', YES_NO, [ORDER]), null, 'a bare value may be anything');
  assert.equal(hear('actually late', YES_NO, [{ slot: 'why', as: 'words' }]), null);
});
