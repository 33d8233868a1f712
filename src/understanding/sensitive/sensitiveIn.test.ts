import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sensitiveIn } from './sensitiveIn.ts';
import { SENSITIVE_TOPICS } from './sensitiveTopics.ts';

for (const [text, topic] of [
  ['I will take you to court over this', 'legal'],
  ['vou entrar com um processo contra vocês', 'legal'],
  ['los voy a demandar', 'legal'],
  ['vou no PROCON amanhã', 'consumerBody'],
  ['vou no proooocon', 'consumerBody'],
  ['my attrony writes to you', 'legal'],
  ['the lamp caught fire last night', 'safety'],
  ['quiero que borren todos mis datos', 'dataRights'],
  ['my husband passed away, I do not need it any more', 'death'],
  ["I don't want to live anymore", 'selfHarm'],
  ['I am filing with the BBB', 'consumerBody'],
  ['where is my order LP-1042?', null],
  ['quero meu dinheiro de volta', null],
  ['¿tienen la silla en azul?', null],
  ['queimou a lâmpada', null],
  ['the lamp died', null],
  ['queria trocar a jaqueta por uma maior', null],
  ['quiero cambiarla por una negra', null],
  ['trocar por uma preta', null],
  ['me trataron mal por ser negra', 'discrimination'],
  ['não me acostumei com a cor', null],
  ['me jaquearon la cuenta', 'police'],
  ['legal, tudo bem', null],
  ['', null],
] as const) {
  test(`'${text}' touches ${topic ?? 'nothing sensitive'}`, () => assert.equal(sensitiveIn(text), topic));
}

test('a grave word in a long calm text still counts', () => {
  const calm = 'The table is lovely and it goes well with the chairs that we have in the kitchen. ';
  assert.equal(sensitiveIn(`${calm.repeat(10)}My lawyer likes it too. ${calm.repeat(10)}`), 'legal');
});

test('the gravest of several topics is named', () => {
  assert.equal(sensitiveIn('I call my lawyer and the newspaper: the lamp caught fire'), 'safety');
});

test('a harmless phrase hides only its own words', () => {
  assert.equal(sensitiveIn('the lamp died and I will sue you'), 'legal');
});

test('any text at all gives a topic or null', () => {
  const known = new Set<string | null>([null, ...SENSITIVE_TOPICS]);
  const words = fc.array(fc.constantFrom('sue', 'court', '@', "'", 'fire', 'on', 'não', '🔥', '\0', 'vou'));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        words.map((each) => each.join(' ')),
      ),
      (text) => {
        assert.ok(known.has(sensitiveIn(text)));
      },
    ),
  );
});

/** Seconds are none of its time: a pattern that goes back over the text takes minutes. */
test('a text of 60,000 characters is read in its time, whatever it says', () => {
  const texts = ['take ', 'a', 'vou ', 'i will ', 'advogda', '🔥', 'my son ', "don't "].map((piece) =>
    piece.repeat(Math.ceil(60_000 / piece.length)),
  );
  for (const text of texts) {
    const from = performance.now();
    sensitiveIn(text);
    assert.ok(performance.now() - from < 5_000);
  }
});
