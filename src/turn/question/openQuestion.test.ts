import assert from 'node:assert/strict';
import { test } from 'node:test';
import { untrust } from '../../base/untrusted.ts';
import { answerTo, isStillOpen, type OpenQuestion } from './openQuestion.ts';

const matters: OpenQuestion = {
  kind: 'whichLoop',
  askedAt: '2026-11-21T09:00:00.000Z',
  options: ['LP-1050', 'LP-1051'].map((order, index) => ({
    id: `?|7|${index}`,
    title: `Refund ${order}`,
    command: { kind: 'cancel', loop: `loop-${index}` },
  })),
};
const offer: OpenQuestion = {
  kind: 'offer',
  askedAt: '2026-11-21T09:00:00.000Z',
  options: [
    { id: '?|8|person', title: 'Talk to a person', command: { kind: 'wantHuman', reason: 'x' } },
    { id: '?|8|no', title: 'No, thanks', command: null },
  ],
};

const said = (text: string) => ({ kind: 'text' as const, text: untrust(text) });
const tapped = (id: string) => ({ kind: 'choice' as const, optionId: untrust(id), title: untrust('') });

test('an option is meant by a tap, its title, a part of it, or its place', () => {
  const rows: [string, string | null][] = [
    ['Refund LP-1051', '?|7|1'],
    ['lp-1050', '?|7|0'],
    ['the second one', '?|7|1'],
    ['2', '?|7|1'],
    ['both', null],
    ['what are your opening hours?', null],
    ['', null],
  ];
  for (const [text, id] of rows) assert.equal(answerTo(matters, said(text))?.id ?? null, id, text);
  assert.equal(answerTo(matters, tapped('?|7|0'))?.id, '?|7|0');
  assert.equal(answerTo(matters, tapped('?|6|0')), null);
});

test('an offer is taken or declined by a yes or a no, too', () => {
  const rows: [string, string | null][] = [
    ['yes please', '?|8|person'],
    ['sim', '?|8|person'],
    ['a person', '?|8|person'],
    ['no', '?|8|no'],
    ['não', '?|8|no'],
    ['no thanks', '?|8|no'],
    ['where is my order?', null],
  ];
  for (const [text, id] of rows) assert.equal(answerTo(offer, said(text))?.id ?? null, id, text);
});

test('what carries no words answers nothing', () => {
  assert.equal(answerTo(offer, { kind: 'location', latitude: 1, longitude: 2 }), null);
});

test('a question is open for a day', () => {
  assert.equal(isStillOpen(offer, new Date('2026-11-22T08:59:59Z')), true);
  assert.equal(isStillOpen(offer, new Date('2026-11-22T09:00:00Z')), false);
});
