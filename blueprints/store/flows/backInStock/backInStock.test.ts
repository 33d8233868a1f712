import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDialogues } from '../../testing/testDialogues.ts';
import { testWalks, walked } from '../../testing/testWalks.ts';
import { DAY_MS } from '../../times.ts';
import { backInStock } from './backInStock.ts';
import { happenings } from './dialogues/happenings.ts';
import { gone, halfDay, walks, watched, words } from './walks.ts';

testWalks(backInStock, walks);
testDialogues(backInStock, import.meta.dirname, happenings);

test('in sixty days the shop is asked 120 times, and the customer hears twice', () => {
  const steps = [...watched, ...Array.from({ length: 120 }, () => [halfDay, gone]).flat()];
  const path = walked(backInStock, { slots: words, steps }).slice(3);
  const effects = path.flatMap(({ move }) => move.effects);
  assert.equal(effects.filter(({ kind }) => kind === 'call').length, 120);
  assert.deepEqual(
    effects.flatMap((effect) => (effect.kind === 'say' ? [effect.text] : [])),
    ['stock.watching', 'stock.notBack'],
  );
  const [first, last] = [path.at(0), path.at(-1)];
  assert.equal((Date.parse(last?.at ?? '') - Date.parse(first?.at ?? '')) / DAY_MS >= 60, true);
});
