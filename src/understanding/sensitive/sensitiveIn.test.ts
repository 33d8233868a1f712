import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sensitiveIn } from './sensitiveIn.ts';

for (const [text, topic] of [
  ['I will take you to court over this', 'legal'],
  ['vou entrar com um processo contra vocês', 'legal'],
  ['los voy a demandar', 'legal'],
  ['vou no PROCON amanhã', 'consumerBody'],
  ['the lamp caught fire last night', 'safety'],
  ['quiero que borren todos mis datos', 'dataRights'],
  ['my husband passed away, I do not need it any more', 'death'],
  ["I don't want to live anymore", 'selfHarm'],
  ['where is my order LP-1042?', null],
  ['quero meu dinheiro de volta', null],
  ['¿tienen la silla en azul?', null],
  ['', null],
] as const) {
  test(`'${text}' touches ${topic ?? 'nothing sensitive'}`, () => assert.equal(sensitiveIn(text), topic));
}

test('a text of 60,000 characters is read in its time, whatever it says', () => {
  const texts = ['take '.repeat(12_000), 'a'.repeat(60_000), 'vou '.repeat(15_000), '🔥'.repeat(30_000)];
  for (const text of texts) assert.equal(sensitiveIn(text), null);
});
