import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as the from '../../testing/answers.ts';
import { testDialogues } from '../../testing/testDialogues.ts';
import { testWalks, walked, type Walk } from '../../testing/testWalks.ts';
import { DAY_MS, HOUR_MS } from '../../times.ts';
import { subscription } from './subscription.ts';

const out = { wants: 'noOffers' };

const walks: readonly Walk[] = [
  { name: 'offers are agreed to first', steps: [], to: 'confirming', says: ['news.confirm'] },
  { name: 'a yes is taken', steps: [the.yes], to: 'subscribed', says: ['news.subscribed'] },
  { name: 'a no as well', steps: [the.no], to: 'declined', says: ['news.declined'] },
  { name: 'so is a change of mind', steps: [the.cancel], to: 'declined' },
  { name: 'silence is no yes', steps: [{ after: 4 * HOUR_MS }], to: 'unanswered' },
  {
    name: 'nor is what nobody understands',
    steps: [the.unclear, the.unclear, the.unclear],
    to: 'unanswered',
  },
  { name: 'who wants out is asked once', slots: out, steps: [], to: 'askingWhich', says: ['news.which'] },
  {
    name: 'and is out',
    slots: out,
    steps: [the.choose('stop')],
    to: 'unsubscribed',
    says: ['news.unsubscribed'],
  },
  { name: 'by silence, too', slots: out, steps: [{ after: DAY_MS - 2 * HOUR_MS }], to: 'unsubscribed' },
  { name: 'or stays', slots: out, steps: [the.choose('keep')], to: 'kept', says: ['news.kept'] },
];

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
