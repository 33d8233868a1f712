import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeGazetteer } from './gazetteer.ts';

const { namedIn } = makeGazetteer([
  { id: 'p1', names: ['Blue coffee mug', 'Caneca azul de café', 'mug'] },
  { id: 'p2', names: ['Coffee maker 3000', 'Cafeteira'] },
  { id: 'p3', names: ['Garden chair', 'Cadeira de jardim'] },
  { id: 'p4', names: ['Mug rack'] },
  { id: 'p5', names: ['Sofá-cama'] },
  { id: 'p6', names: ['Lamp', 'Luminária'] },
  { id: 'p7', names: ['Lamp'] },
  { id: 'p8', names: ['Refrigerator'] },
]);

const ids = (text: string) => namedIn(text).map(({ id }) => id);

test('a name is found in a text, without accents, in the plural and with slips', () => {
  const rows: [string, string[]][] = [
    ['my blue coffee mug arrived broken', ['p1']],
    ['two mugs and a mug rack', ['p1', 'p4']],
    ['minha cafeteria quebrou', ['p2']],
    ['a cafeteira e as cadeiras de jardim', ['p2', 'p3']],
    ['gardn chairs', ['p3']],
    ['refrigeratr', ['p8']],
    ['my refrigrtor is loud', ['p8']],
    ['sofa cama', ['p5']],
    ['SOFÁ-CAMA', ['p5']],
    ['luminaria', ['p6']],
    ['coffee maker 3000', ['p2']],
  ];
  for (const [text, expected] of rows) assert.deepEqual(ids(text), expected, text);
});

test('what names nothing, or several things, is none', () => {
  const none = 'lamp|coffee maker 3001|coffee|mag|mud|chair|blue|||👍|LP-1042|refri|gardener';
  for (const text of none.split('|')) assert.deepEqual(ids(text), [], text);
});

test('the longest name is taken', () => {
  assert.deepEqual(namedIn('the mug rack'), [{ id: 'p4', from: 1, to: 3 }]);
});

test('any slip of one letter is found in any place of a word of five letters and more', () => {
  const name = fc.stringMatching(/^[a-rt-z]{5,20}$/);
  fc.assert(
    fc.property(name, fc.nat(), fc.constantFrom('less', 'more', 'other'), (word, place, slip) => {
      const at = place % word.length;
      const kept =
        word.slice(0, at) + (slip === 'less' ? '' : 'k') + word.slice(slip === 'more' ? at : at + 1);
      const [found] = makeGazetteer([{ id: 'x', names: [word] }]).namedIn(kept);
      assert.equal(found?.id, 'x', `${word} ${kept}`);
    }),
  );
});

test('whatever text comes, the names found stand in it one behind the other', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom(...'mug rack blue coffee lamp de jardim'.split(' ')))
      .map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(text, (said) => {
      let end = 0;
      for (const { from, to } of namedIn(said)) {
        assert.ok(from >= end && to > from);
        end = to;
      }
    }),
  );
});
