import { flowKit } from 'loopline/flow';
import { crm } from 'loopline/integration';
import { DAY_MS, HOUR_MS } from '../../../times.ts';
import { orderOf } from '../checkout/cartOf.ts';
import { orderNumber } from '../checkout/said.ts';
import type { ShoppingContext } from '../context.ts';
import { by } from '../said.ts';

const { ask, branch, call, choose, handOver } = flowKit<ShoppingContext>();

const ANSWER_MS = DAY_MS;
/** From the fewest on: who writes '4' or 'four stars' means the fourth of the list. */
const STARS = [
  [1, 'one'],
  [2, 'two'],
  [3, 'three'],
  [4, 'four'],
  [5, 'five'],
] as const;
/** From so many stars on nobody is asked for more. */
const WELL = 4;
/** With so few stars a person writes. */
const POOR = 2;

/** One question about it all, and one tap answers it. Silence is no complaint. */
export const reviewStates = {
  askingRating: choose({
    say: { text: 'after.rate', facts: { number: orderNumber }, template: 'order_review' },
    options: [
      ...STARS.map(([rating, stars]) => ({
        id: String(rating),
        title: `after.stars.${stars}`,
        way: { to: 'judgingRating', set: () => ({ rating }) },
      })),
      { id: 'wrong', title: 'after.wrong', way: 'notWell' },
    ],
    unclear: { say: { text: 'after.rateAgain', facts: { number: orderNumber } }, tries: 2, to: 'notWell' },
    silence: { giveUp: { afterMs: 3 * DAY_MS, to: 'deliveredUnrated' } },
    cancel: 'tooLateToCancel',
    next: 'Customer says how everything was',
  }),

  judgingRating: branch({
    cases: [
      { when: ({ rating }) => (rating ?? 0) >= WELL, to: 'recordingReview' },
      { when: ({ rating }) => (rating ?? 0) <= POOR, to: 'poorlyRated' },
    ],
    otherwise: 'askingWords',
  }),

  askingWords: ask({
    say: { text: 'after.askWords', template: 'shopping_your_turn' },
    slot: 'reviewWords',
    as: 'words',
    to: 'recordingReview',
    unclear: { say: 'after.askWords', tries: 2, to: 'recordingReview' },
    silence: { giveUp: { afterMs: DAY_MS, to: 'recordingReview' } },
    cancel: 'recordingReview',
    next: 'Customer says what could be better',
  }),

  recordingReview: branch({
    cases: [{ when: ({ contact }) => contact.phone === null && contact.email === null, to: 'delivered' }],
    otherwise: 'loggingReview',
  }),

  loggingReview: call({
    operation: crm.logOutcome,
    input: reviewEntry,
    key: (context) => `review:${orderOf(context).ref}`,
    on: {
      logged: 'delivered',
      ambiguous: 'reviewUnwritten',
      failed: 'reviewUnwritten',
      manual: 'reviewUnwritten',
    },
    deadline: { afterMs: HOUR_MS, to: 'reviewUnwritten' },
    next: 'The CRM learns how it was',
  }),

  poorlyRated: hears('poorRating', 'after.sorry'),
  notWell: hears('notWell', 'after.notWell'),
};

function hears(reason: string, text: string) {
  return handOver({
    queue: 'support',
    reason,
    say: { text, facts: { number: orderNumber, by: by(ANSWER_MS) }, template: 'order_sorry' },
    also: [{ promise: 'promise.help', dueMs: ANSWER_MS, facts: { by: by(ANSWER_MS) } }],
    acts: [{ name: 'explained', title: 'Explained, all is well', way: 'settledByPerson' }],
    deadline: { afterMs: ANSWER_MS, to: 'careDelayed' },
    next: 'A colleague finds out what was not well',
  });
}

function reviewEntry(context: ShoppingContext) {
  const { contact, protocolNumber, rating, reviewWords } = context;
  const { number } = orderOf(context);
  const words = reviewWords === null ? '' : ` In their words: ${reviewWords}`;
  return {
    phone: contact.phone,
    email: contact.email,
    name: contact.name,
    protocolNumber,
    subject: `review ${number}`,
    text: `Rated ${rating ?? 0} of 5.${words}`,
    outcome: 'reviewed',
  };
}
