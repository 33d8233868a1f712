import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as the from '../../testing/answers.ts';
import { testDialogues } from '../../testing/testDialogues.ts';
import { testWalks, walked } from '../../testing/testWalks.ts';
import { lastOf } from '../../testing/walk.ts';
import { happenings } from './dialogues/happenings.ts';
import { walks } from './walks.ts';
import { warranty } from './warranty.ts';

testWalks(warranty, walks);
testDialogues(warranty, import.meta.dirname, happenings);

test('no money goes back, no new one is sent and no label is made before a person decided', () => {
  const acting = walks.flatMap((one) =>
    walked(warranty, one).flatMap(({ move }) =>
      move.effects.some((effect) => effect.kind === 'call' && effect.key !== null)
        ? [move.state.context]
        : [],
    ),
  );
  assert.ok(acting.length > 8);
  assert.ok(acting.every((context) => 'remedy' in context && context.remedy !== null));
});

test('a person finds the order, the words and whether there is a photo', () => {
  const steps = [
    the.choose('claim'),
    the.one(),
    the.yes,
    the.answer({ problem: 'it flickers' }),
    the.answer({ photo: 'file-3' }),
  ];
  const { move, at } = lastOf(walked(warranty, { steps }));
  const card = warranty.card(move.state.context, at);
  assert.deepEqual(
    [...card.wants, ...card.checked, ...card.leftToDo].map(({ text }) => text),
    ['card.warrantyClaim', 'card.inTheirWords', 'card.hasPhoto', 'card.decideClaim'],
  );
});
