import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cardinalOf, numbersSaid, ordinalOf } from './numberWords.ts';

test('numbers are read from words in three languages', () => {
  const rows: [string, number[]][] = [
    ['twenty five', [25]],
    ['one hundred and twenty', [120]],
    ['a hundred', [100]],
    ['two thousand three hundred and four', [2304]],
    ['one thousand forty two', [1042]],
    ['vinte e cinco', [25]],
    ['cento e vinte', [120]],
    ['mil quarenta e dois', [1042]],
    ['mil duzentos e trinta e quatro', [1234]],
    ['dois mil e quinhentos', [2500]],
    ['duzentas', [200]],
    ['tres milhoes', [3_000_000]],
    ['um milhao duzentos mil e cinco', [1_200_005]],
    ['veinticinco', [25]],
    ['treinta y dos', [32]],
    ['ciento veinte', [120]],
    ['mil cuarenta y dos', [1042]],
    ['2 mil', [2000]],
    ['ten forty two', [10, 42]],
    ['um zero quatro dois', [1, 0, 4, 2]],
    ['two and three', [2, 3]],
    ['dois e tres', [2, 3]],
    ['thirteen four', [13, 4]],
    ['twenty thirty', [20, 30]],
    ['', []],
    ['order and e y', []],
  ];
  for (const [said, values] of rows)
    assert.deepEqual(
      numbersSaid(said.split(' ')).map(({ value }) => value),
      values,
      said,
    );
});

test('one word is a number or a place, or neither', () => {
  assert.deepEqual(['dois', '2', 'tres', 'mug', '12345'].map(cardinalOf), [2, 2, 3, null, null]);
  assert.deepEqual(
    ['second', 'segunda', '2nd', 'last', 'mug'].map((word) => ordinalOf(word, 5)),
    [2, 2, 2, 5, null],
  );
});

test('whatever words come, each number is finite, and its words lie after those of the one before', () => {
  const word = fc.constantFrom(
    ...'one mil e y and cento hundred thousand milhoes 999 vinte dos x'.split(' '),
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      let end = 0;
      for (const { value, from, to } of numbersSaid(words)) {
        assert.ok(Number.isSafeInteger(value) && from >= end && to > from && to <= words.length);
        end = to;
      }
    }),
  );
});
