import type { Heard, Step } from '../../testing/walk.ts';
import * as the from '../../testing/answers.ts';
import type { Walk } from '../../testing/testWalks.ts';
import { HOUR_MS, MINUTE_MS } from '../../times.ts';
import { happenings } from './dialogues/happenings.ts';

export const words = { words: 'tell me when the blue vase is back' };
const found = happenings['the index finds two vases'] as Heard;
const picked = happenings['the index knows the vase'] as Heard;
export const gone = happenings['it is sold out'] as Heard;
const back = happenings['it is back'] as Heard;
const unsold = happenings['it is not sold any more'] as Heard;
export const watched: Step[] = [picked, the.choose('VASE-M'), gone];
export const halfDay: Step = { after: 12 * HOUR_MS };

export const walks: readonly Walk[] = [
  {
    name: 'what it is about is asked when it was not said',
    steps: [],
    to: 'askingWhat',
    says: ['stock.askWhat'],
  },
  { name: 'the index is asked', slots: words, steps: [], to: 'searching' },
  { name: 'of several products one is chosen', slots: words, steps: [found], to: 'choosingProduct' },
  { name: 'or something else is named', slots: words, steps: [found, the.choose('other')], to: 'askingWhat' },
  {
    name: 'a size, too',
    slots: words,
    steps: [picked],
    to: 'choosingVariant',
    says: ['stock.chooseVariant'],
  },
  {
    name: 'what has one size only is not asked',
    slots: words,
    steps: [found, the.choose('prod_2')],
    to: 'looking',
  },
  {
    name: 'the shop says that it is gone: it is watched',
    slots: words,
    steps: watched,
    to: 'beginning',
    says: ['stock.watching'],
  },
  { name: 'half a day later', slots: words, steps: [...watched, halfDay], to: 'lookingAgain' },
  { name: 'it is not back', slots: words, steps: [...watched, halfDay, gone], to: 'watching', says: [] },
  {
    name: 'it is back, and told of once',
    slots: words,
    steps: [...watched, halfDay, gone, halfDay, back],
    to: 'told',
    says: ['stock.back'],
  },
  {
    name: 'a shop that does not answer is asked later',
    slots: words,
    steps: [...watched, halfDay, the.failed],
    to: 'watching',
  },
  {
    name: 'what is not sold any more is told of',
    slots: words,
    steps: [...watched, halfDay, unsold],
    to: 'notSold',
  },
  {
    name: 'what is there already is not watched',
    slots: words,
    steps: [picked, the.choose('VASE-M'), back],
    to: 'thereNow',
    says: ['stock.thereNow'],
  },
  {
    name: 'a customer may stop it',
    slots: words,
    steps: [...watched, halfDay, gone, the.cancel],
    to: 'stopped',
  },
  {
    name: 'who wants no offers gets none',
    contact: { offersStopped: true },
    slots: words,
    steps: [],
    to: 'offersUnwanted',
  },
  {
    name: 'what nobody knows is asked again',
    slots: words,
    steps: [the.result('none', { filters: {} })],
    to: 'askingWhat',
  },
  {
    name: 'three times, then a person looks',
    slots: words,
    steps: [
      the.result('unclear'),
      the.answer({ words: 'a thing' }),
      the.result('unclear'),
      the.answer({ words: 'the thing' }),
      the.result('unclear'),
    ],
    to: 'withSupport',
  },
  { name: 'an index that is away is asked again', slots: words, steps: [the.failed], to: 'shopDown' },
  {
    name: 'after a quarter of an hour',
    slots: words,
    steps: [the.failed, { after: 15 * MINUTE_MS }],
    to: 'searching',
  },
  {
    name: 'and in the end a person',
    slots: words,
    steps: [the.failed, { after: 15 * MINUTE_MS }, the.failed, { after: 15 * MINUTE_MS }, the.failed],
    to: 'shopUnreachable',
  },
  {
    name: 'a person who is late loses it',
    steps: [the.unclear, the.unclear, the.unclear, { after: 8 * HOUR_MS }],
    to: 'withSupervisors',
  },
  {
    name: 'who may close it',
    steps: [the.unclear, the.unclear, the.unclear, the.act('close')],
    to: 'closedByPerson',
  },
  { name: 'silence ends it', steps: [{ after: 4 * HOUR_MS }], to: 'abandoned' },
  { name: 'before it is watched it may be stopped, too', steps: [the.cancel], to: 'cancelled' },
  {
    name: 'after sixty days nobody waits any more',
    slots: words,
    steps: [...watched, ...Array.from({ length: 120 }, () => [halfDay, gone]).flat()],
    to: 'notBack',
    says: ['stock.notBack'],
  },
];
