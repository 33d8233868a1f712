import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { JsonObject } from '../base/json.ts';
import { entitiesIn } from './entities.ts';
import { makeGazetteer } from './gazetteer/gazetteer.ts';

const known = (language: string) => ({
  language,
  now: new Date('2026-11-21T12:00:00Z'),
  timeZone: 'America/Sao_Paulo',
  currency: 'BRL',
  gazetteers: {
    product: makeGazetteer([
      { id: 'p1', names: ['Blue coffee mug', 'caneca'] },
      { id: 'p2', names: ['Garden chair', 'cadeira'] },
    ]),
  },
});

test('what a wish tells beside itself is found, in three languages', () => {
  const rows: [string, string, JsonObject][] = [
    ['I want my money back for LP-1042', 'en', { orderNumber: 'LP-1042' }],
    ['where is order 1042? my mail is ana@x.com', 'en', { orderNumber: '1042', email: 'ana@x.com' }],
    [
      'my garden chair LP-1042 arrived broken yesterday',
      'en',
      { orderNumber: 'LP-1042', date: '2026-11-20', product: 'p2' },
    ],
    [
      'comprei 2 unidades da caneca por R$ 49,90',
      'pt-BR',
      { quantity: 2, money: { minor: 4990, currency: 'BRL' }, product: 'p1' },
    ],
    ['troca por tamanho 42 na cor azul', 'pt-BR', { size: '42', colour: 'blue' }],
    ['quiero cambiar por talla M en rojo', 'es', { size: 'M', colour: 'red' }],
    ['exchange it for a size XL in black please', 'en', { size: 'XL', colour: 'black' }],
    [
      'meu cpf é 295.379.955-93 e meu telefone (11) 98765-4321',
      'pt-BR',
      { taxId: '29537995593', phone: '+5511987654321' },
    ],
    ['quiero reservar para el viernes', 'es', { date: '2026-11-27' }],
    ['L P ten forty two never arrived', 'en', { orderNumber: 'LP-1042' }],
    ['minha canecca quebrou', 'pt-BR', { product: 'p1' }],
  ];
  for (const [said, language, expected] of rows)
    assert.deepEqual(entitiesIn(said, known(language)), expected, said);
});

test('what is there twice, or is denied, or is no value, is left out', () => {
  const rows: [string, JsonObject][] = [
    ['LP-1042 and LP-1043', {}],
    ['not LP-1042 but LP-1043', { orderNumber: 'LP-1043' }],
    ['a caneca e a cadeira', {}],
    ['size M or size L', {}],
    ['red or blue', {}],
    ['I have 2 questions about 3 things', {}],
    ['M', {}],
    ['', {}],
    ['295.379.955-94', {}],
    ['order number 42', {}],
    ['is there a black friday sale', {}],
  ];
  for (const [said, expected] of rows) {
    assert.deepEqual(entitiesIn(said, known('en')), expected, said);
  }
});

test('without a clock no day is read, and everything else is', () => {
  assert.deepEqual(entitiesIn('LP-1042 tomorrow, ana@x.com'), { orderNumber: 'LP-1042', email: 'ana@x.com' });
});

test('whatever is said, the entities are plain values, and a long text takes no long time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (said) => {
      const entities = entitiesIn(said, known('pt-BR'));
      assert.deepEqual(JSON.parse(JSON.stringify(entities)), entities);
    }),
    { numRuns: 300 },
  );
  assert.deepEqual(entitiesIn('LP-1042 '.repeat(10_000), known('en')), {});
});
