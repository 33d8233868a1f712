import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countedIn, findQuantity } from './quantity.ts';

const read = (said: string, language = 'en') => findQuantity(said, language)?.value ?? null;

test('a quantity is read from digits and words in three languages', () => {
  const rows: [string, string, number][] = [
    ['2', 'en', 2],
    ['two units please', 'en', 2],
    ['one', 'en', 1],
    ['just one, thanks', 'en', 1],
    ['I want 3 of them', 'en', 3],
    ['two red mugs', 'en', 2],
    ['a dozen', 'en', 12],
    ['half a dozen', 'en', 6],
    ['two dozen', 'en', 24],
    ['a couple', 'en', 2],
    ['one hundred and twenty', 'en', 120],
    ['1,500 units', 'en', 1500],
    ['x2', 'en', 2],
    ['2x', 'en', 2],
    ['12pcs', 'en', 12],
    ['duas, por favor', 'pt-BR', 2],
    ['só uma', 'pt-BR', 1],
    ['uma unidade', 'pt-BR', 1],
    ['uma dúzia', 'pt-BR', 12],
    ['meia dúzia', 'pt-BR', 6],
    ['cento e vinte', 'pt-BR', 120],
    ['1.500 unidades', 'pt-BR', 1500],
    ['duzentas caixas', 'pt-BR', 200],
    ['quero vinte e cinco', 'pt-BR', 25],
    ['mil', 'pt-BR', 1000],
    ['dos', 'es', 2],
    ['media docena', 'es', 6],
    ['una docena', 'es', 12],
    ['treinta y dos piezas', 'es', 32],
    ['once', 'es', 11],
    ['solo dos, gracias', 'es', 2],
  ];
  for (const [said, language, value] of rows) assert.equal(read(said, language), value, said);
});

test('what is no count, or not one count, is none', () => {
  const rows =
    '0|zero|-2|minus 2|2.5|1000000000|1,000,000|2 or 3|two or three|not 2|3 days|size 42|$20|20 reais|50%|LP-1042|11/12|one question|I have two questions|once upon a time|hello||one moment please|2 kg|1.2.3|a1b|2.000|between 2 and 5|more than 5|at least 2|up to 3';
  for (const said of rows.split('|')) assert.equal(read(said), null, said);
  const others = 'uma pergunta|um momento|dos produtos|menos 2|duas dúvidas|tamanho 42|um e dois';
  for (const said of others.split('|')) assert.equal(read(said, 'pt-BR'), null, said);
});

test('beside other things a quantity counts only with what it counts', () => {
  const rows: [string, number[]][] = [
    ['I bought 3 units and one arrived broken', [3]],
    ['the order LP-1042 has 2 boxes', [2]],
    ['mug x2', [2]],
    ['I have 2 dogs', []],
    ['room 12', []],
    ['one of the three items', []],
    ['um produto', []],
    ['a rug of 2x3', []],
    ['10x sem juros', []],
    ['mug 2x', [2]],
  ];
  for (const [said, values] of rows)
    assert.deepEqual(
      countedIn(said, 'en').map(({ value }) => value),
      values,
      said,
    );
});
