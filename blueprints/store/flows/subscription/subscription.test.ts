import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDialogues } from '../../testing/testDialogues.ts';
import { testWalks, walked } from '../../testing/testWalks.ts';
import { subscription } from './subscription.ts';
import { walks } from './walks.ts';

testWalks(subscription, walks);
testDialogues(subscription, import.meta.dirname, {});

test('offers are allowed by a yes and by nothing else, and every word is written down', () => {
  const written = walks.map((one) => {
    const path = walked(subscription, one);
    const words = path.flatMap(({ move }) =>
      move.effects.flatMap((effect) => (effect.kind === 'consent' ? [effect.marketing] : [])),
    );
    return `${path.at(-1)?.move.to}: ${words.join()}`;
  });
  assert.deepEqual([...new Set(written)].toSorted(), [
    'askingWhich: ',
    'confirming: ',
    'declined: ',
    'kept: ',
    'subscribed: resume',
    'unanswered: ',
    'unsubscribed: stop',
  ]);
});
