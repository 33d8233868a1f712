import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDialogues } from '../../testing/testDialogues.ts';
import { testWalks } from '../../testing/testWalks.ts';
import { contactOf, lastOf, walk, type Step } from '../../testing/walk.ts';
import { inquiry } from './inquiry.ts';
import { choose, unclear, walks } from './walks.ts';

testWalks(inquiry, walks);
testDialogues(inquiry, import.meta.dirname, {});

const input = { protocolNumber: '261121-000042-7', contact: contactOf(), slots: {} };

test('the card says what is known of the wish', () => {
  const wants = (steps: readonly Step[]) => {
    const { move, at } = lastOf(walk(inquiry, input, steps));
    return inquiry.card(move.state.context, at).wants.map(({ text }) => text);
  };
  assert.deepEqual(wants([unclear, unclear]), ['card.wantsUnknown']);
  assert.deepEqual(wants([choose('person')]), ['card.wantsPerson']);
});
