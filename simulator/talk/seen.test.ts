import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSeen } from './seen.ts';
import { offer, say } from './testing.ts';

test('a text of the store is known by its words, in every language, with what stands in its gaps', () => {
  const { said } = readSeen([
    say('Vou reembolsar R$ 79,90'),
    say(
      'Your refund of $120.00 for order LP-200020 has been made. Depending on your bank it can take a few days to show.',
    ),
    say('Llamo a un colega para ti. Tu número de protocolo es 261123-000005-5; te responderán aquí mismo.'),
  ]);
  assert.deepEqual(
    said.map(({ key }) => key),
    ['words', 'refund.done', 'handover.waiting'],
  );
  assert.deepEqual(said[1]?.facts, { amount: '$120.00', number: 'LP-200020' });
  assert.deepEqual(said[2]?.facts, { protocol: '261123-000005-5' });
});

test('the source below an article is seen, whatever the article says', () => {
  const { said } = readSeen([say('We are open until six.\n\nSource: Opening hours')]);
  assert.deepEqual(said[0]?.key, 'answer.source');
});

test('only the newest offer can be tapped, and it names its state', () => {
  const { options } = readSeen([
    offer('choosingReason', ['damaged']),
    offer('confirming', ['yes', 'no']),
    say('Are you still there?'),
  ]);
  assert.deepEqual(
    options.map(({ tapId, state, id }) => [tapId, state, id]),
    [
      ['261123-000001-0|confirming|yes', 'confirming', 'yes'],
      ['261123-000001-0|confirming|no', 'confirming', 'no'],
    ],
  );
});

test('a question of the conversation itself belongs to no matter', () => {
  assert.equal(readSeen([offer('17', ['priceCheck', 'else'], 'Which?', '?')]).options[0]?.state, '?');
});
