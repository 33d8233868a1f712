import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tokensOf } from '../../understanding/fold.ts';
import { termsOf, wordsOf } from './termsOf.ts';

test('plain texts give the same words as folded ones', () => {
  const plain = fc.string({ unit: 'binary-ascii', maxLength: 200 });
  const any = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(fc.oneof(plain, any), (text) => {
      assert.deepEqual(
        wordsOf(text),
        tokensOf(text).map((word) => word.slice(0, 40)),
      );
    }),
    { numRuns: 2_000 },
  );
});

test('the words of a text are each given once, without those that are everywhere', () => {
  assert.deepEqual(termsOf("Where is MY order? It's the order LP-1042, não é?"), [
    'where',
    'order',
    "it's",
    'lp',
    '1042',
    'nao',
  ]);
  assert.deepEqual(termsOf(`${'x'.repeat(60)} zz`), ['x'.repeat(40), 'zz']);
});
