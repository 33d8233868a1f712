import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDialogues } from '../../testing/testDialogues.ts';
import { testWalks, walked } from '../../testing/testWalks.ts';
import { complaint } from './complaint.ts';
import { happenings } from './dialogues/happenings.ts';
import { walks } from './walks.ts';

testWalks(complaint, walks);
testDialogues(complaint, import.meta.dirname, happenings);

test('whatever happens, who complains hears by when a person answers', () => {
  for (const one of walks) {
    const path = walked(complaint, one);
    const entered = path.filter(({ move }) => move.to === 'withCare' && move.entered);
    for (const { move } of entered)
      assert.ok(
        move.effects.some(({ kind }) => kind === 'promise'),
        one.name,
      );
  }
});
