import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article } from '../../../knowledge/testing/articles.ts';
import { parcelBlueprint } from '../../testing/parcelBlueprint.ts';
import { checkBlueprint } from '../checkBlueprint.ts';

const good = article('lost', ['lostParcel'], {
  en: ['Lost parcels', 'We look for it.', 'For three days.'],
  'pt-BR': ['Pacotes perdidos', 'Nós procuramos.', 'Por três dias.'],
  es: ['Paquetes perdidos', 'Lo buscamos.', 'Durante tres días.'],
});

function reasonsOf(...knowledge: (typeof good)[]): string[] {
  return checkBlueprint({ ...parcelBlueprint, knowledge }).map(({ rule, reason }) => `${rule}: ${reason}`);
}

test('a knowledge that is as it should be breaks no rule', () => {
  assert.deepEqual(reasonsOf(good, { ...good, id: 'other', topics: [], source: null }), []);
});

for (const [name, broken, reason] of [
  [
    'a language is missing',
    { title: { en: 'x', es: 'y' } },
    "the title of article 'lost' has no words in 'pt-BR'",
  ],
  [
    'an answer is blank',
    { answer: { ...good.answer, es: '  ' } },
    "the answer of article 'lost' has no words in 'es'",
  ],
  [
    'a topic is no intent',
    { topics: ['lostParcels'] },
    "article 'lost' answers 'lostParcels', which is no intent",
  ],
  [
    'an answer is longer than a chat bears',
    { answer: { ...good.answer, en: 'é'.repeat(601) } },
    "the answer of article 'lost' has 601 characters in 'en', at most 600 are read in a chat",
  ],
  [
    'the day is no day',
    { updatedAt: '2026-13-40' },
    "article 'lost' was updated on '2026-13-40', which is no day",
  ],
  [
    'the source is no address',
    { source: 'javascript:alert(1)' },
    "the source of article 'lost' is no web address",
  ],
] as const) {
  test(`refused: ${name}`, () => {
    assert.deepEqual(reasonsOf({ ...good, ...broken }), [`knowledge: ${reason}`]);
  });
}

test('refused: two articles with one id', () => {
  assert.deepEqual(reasonsOf(good, good), ["knowledge: two articles have the id 'lost'"]);
});

test('refused before all else: an article of another shape', () => {
  const knowledge = [{ ...good, topics: 'lostParcel' }];
  const [first] = checkBlueprint({ ...parcelBlueprint, ...JSON.parse(JSON.stringify({ knowledge })) });
  assert.equal(first?.rule, 'shape');
  assert.match(first?.reason ?? '', /^knowledge\.0\.topics/);
});
