import {
  act,
  ambiguous,
  answer,
  cancel,
  choose,
  failed,
  logged,
  none,
  unclear,
} from '../../../testing/answers.ts';
import type { Step } from '../../../testing/walk.ts';
import { DAY_MS, HOUR_MS } from '../../../times.ts';
import * as the from './tillAnswers.ts';
import { confirmed, rating, tracked } from './tillPaths.ts';
import type { TillWalk } from './tillWalk.ts';

const silent = [{ after: 22 * HOUR_MS }];
/** Known to the shop, and written to by no phone and no e-mail: in the chat of the website. */
const nobody = { contact: { phone: null }, knows: { customer: the.customerFacts() } };
const withoutPhone = (steps: readonly Step[]): Step[] => [...steps.slice(0, 1), ...steps.slice(2)];
const soon = '2026-11-23T12:00:00.000Z';

/** The parcel, the stars, and the cart that nobody came back to. */
export const afterWalks: readonly TillWalk[] = [
  { name: 'a day later the carrier is asked', steps: [...confirmed, { until: DAY_MS }], to: 'tracking' },
  {
    name: 'what has not left is asked for again',
    steps: tracked(the.notShipped),
    to: 'awaitingParcel',
    says: [],
  },
  {
    name: 'what is on its way is not talked about',
    steps: tracked(the.tracked('inTransit', soon)),
    to: 'awaitingParcel',
    says: [],
  },
  {
    name: 'a carrier that does not answer is asked tomorrow',
    steps: tracked(failed),
    to: 'awaitingParcel',
    says: [],
  },
  {
    name: 'what is far too late needs a person',
    steps: tracked(...Array.from({ length: 4 }, () => the.tracked('inTransit', soon))),
    to: 'deliveryLate',
    says: ['after.late'],
  },
  {
    name: 'what never leaves needs a person, too',
    steps: tracked(...Array.from({ length: 21 }, () => the.notShipped)),
    to: 'deliveryLate',
  },
  {
    name: 'a problem of the carrier',
    steps: tracked(the.tracked('problem')),
    to: 'deliveryProblem',
    says: ['after.problem'],
  },
  { name: 'a parcel that came back', steps: tracked(the.tracked('returned')), to: 'deliveryProblem' },
  { name: 'an order that the carrier does not know', steps: tracked(none), to: 'deliveryProblem' },
  {
    name: 'a person who is late with a parcel',
    steps: [...tracked(none), { after: DAY_MS }],
    to: 'overdueCare',
    says: ['help.delayed'],
  },
  { name: 'a problem that is solved', steps: [...tracked(none), act('goOn')], to: 'awaitingParcel' },
  { name: 'a problem that is explained', steps: [...tracked(none), act('explained')], to: 'settledByPerson' },
  { name: 'a person saw it delivered', steps: [...confirmed, act('delivered')], to: 'unpacking' },
  {
    name: 'what arrived is unpacked first',
    steps: tracked(the.tracked('delivered')),
    to: 'unpacking',
    says: [],
  },
  { name: 'two days later it is asked how it was', steps: rating, to: 'askingRating', says: ['after.rate'] },
  { name: 'five stars need no more words', steps: [...rating, choose('5')], to: 'loggingReview', says: [] },
  { name: 'and end it', steps: [...rating, choose('5'), logged], to: 'delivered', says: [] },
  {
    name: 'who has no phone is not written down',
    ...nobody,
    steps: [...withoutPhone(rating), choose('4')],
    to: 'delivered',
  },
  {
    name: 'three stars are asked why',
    steps: [...rating, choose('3')],
    to: 'askingWords',
    says: ['after.askWords'],
  },
  {
    name: 'their words are kept',
    steps: [...rating, choose('3'), answer({ reviewWords: 'slow' })],
    to: 'loggingReview',
  },
  { name: 'nobody has to say why', steps: [...rating, choose('3'), cancel], to: 'loggingReview' },
  { name: 'a CRM that cannot write it', steps: [...rating, choose('5'), ambiguous], to: 'reviewUnwritten' },
  {
    name: 'one star is heard by a person',
    steps: [...rating, choose('1')],
    to: 'poorlyRated',
    says: ['after.sorry'],
  },
  { name: 'who explains it', steps: [...rating, choose('1'), act('explained')], to: 'settledByPerson' },
  { name: 'something is wrong', steps: [...rating, choose('wrong')], to: 'notWell', says: ['after.notWell'] },
  {
    name: 'words instead of stars get a person in the end',
    steps: [...rating, unclear, unclear],
    to: 'notWell',
  },
  {
    name: 'silence is no complaint',
    steps: [...rating, { after: 3 * DAY_MS }],
    to: 'deliveredUnrated',
    says: [],
  },
  {
    name: 'what arrived is not cancelled any more',
    steps: [...rating, cancel],
    to: 'askingRating',
    says: ['after.tooLateToCancel', 'after.rate'],
  },

  { name: 'a silent cart is reminded of', steps: silent, to: 'remindingCart', says: ['after.cartWaits'] },
  {
    name: 'once more',
    steps: [...silent, { after: 2 * DAY_MS }],
    to: 'remindingLast',
    says: ['after.cartWaitsLast'],
  },
  {
    name: 'and then left in peace',
    steps: [...silent, { after: 2 * DAY_MS }, { after: 14 * DAY_MS }],
    to: 'left',
    says: [],
  },
  { name: 'whoever comes back goes on', steps: [...silent, choose('checkout')], to: 'rereadingPrices' },
  { name: 'or looks at the cart', steps: [...silent, choose('cart')], to: 'rereadingPrices' },
  { name: 'or wants no more of it', steps: [...silent, choose('stop')], to: 'left' },
];
