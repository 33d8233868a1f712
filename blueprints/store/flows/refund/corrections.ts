import { flowKit, nameFact, type OfferedOption } from 'loopline/flow';
import { REASONS } from '../../policies/refund.ts';
import { refundable } from '../shared/order.ts';
import { nothingKnown, type RefundContext } from './context.ts';
import { wordsIn } from '../shared/heardIn.ts';
import { item } from './said.ts';

const { branch, correction } = flowKit<RefundContext>();

/** Where the order is known or looked for, and nothing was given back yet. */
const BEFORE_PAYMENT = [
  'confirmingOrder',
  'choosingOrder',
  'choosingProof',
  'askingEmail',
  'choosingLine',
  'supposingOrder',
  'choosingReason',
  'describingReason',
  'denied',
  'rejected',
  'choosingRemedy',
  'askingWish',
  'exchangeImpossible',
  'confirming',
  'findingOrders',
  'findingByNumber',
  'checkingProof',
  'readingOrder',
];

/** The money or the exchange is on its way. */
const SETTLED = {
  paying: 'refund.tooLateToCorrect',
  settling: 'refund.tooLateToCorrect',
  settlingWithNotes: 'refund.tooLateToCorrect',
  offeringLabel: 'refund.tooLateToCorrect',
  askingArrived: 'refund.tooLateToCorrect',
};

/** What a customer may take back: until the money is on its way, or until somebody has decided on it. */
export const corrections = [
  correction({
    slot: 'orderNumber',
    as: 'orderNumber',
    to: 'findingByNumber',
    // Numbers that led to no order stay counted: nobody tries one after the other.
    set: ({ misses }, value) => ({ ...nothingKnown, misses, orderNumber: wordsIn(value) }),
    say: {
      text: 'refund.corrected.order',
      facts: { number: ({ orderNumber }) => nameFact(orderNumber ?? '') },
    },
    in: BEFORE_PAYMENT,
    tooLate: SETTLED,
  }),
  correction({
    slot: 'line',
    options: ({ order }) => lineOptions(order?.lines ?? []),
    to: 'orderKnown',
    set: ({ order, orderNumber, orders, proof, proofEmail, misses }, value) => ({
      ...nothingKnown,
      order,
      orderNumber,
      orders,
      proof,
      proofEmail,
      misses,
      lineRef: wordsIn(value),
    }),
    say: { text: 'refund.corrected.line', facts: { item } },
    in: ['choosingReason', 'describingReason', 'denied', 'choosingRemedy', 'askingWish', 'confirming'],
    tooLate: SETTLED,
  }),
  correction({
    slot: 'reason',
    options: () => REASONS.map((id) => ({ id, title: { text: `refund.reason.${id}` } })),
    to: 'correctingReason',
    set: (_, value, at) => ({
      reason: REASONS.find((each) => each === value) ?? 'other',
      reasonWords: null,
      agreedAt: null,
      approvedBy: null,
      heardAt: at,
    }),
    say: 'refund.corrected.reason',
    in: [
      'describingReason',
      'choosingRemedy',
      'askingWish',
      'exchangeImpossible',
      'confirming',
      'readingOrder',
    ],
    // Another reason after a no is for a person to judge.
    tooLate: { ...SETTLED, denied: 'refund.askPersonAboutReason', rejected: 'refund.askPersonAboutReason' },
  }),
  correction({
    slot: 'remedy',
    options: () => REMEDIES,
    to: 'correctingRemedy',
    set: (_, value, at) => ({
      remedy: value === 'exchange' ? 'exchange' : 'refund',
      isMoneySaid: value === 'refund',
      wish: null,
      agreedAt: null,
      heardAt: at,
    }),
    say: 'refund.corrected.remedy',
    in: ['choosingLine', 'supposingOrder', 'choosingReason', 'describingReason', 'askingWish', 'confirming'],
    tooLate: SETTLED,
  }),
  correction({
    slot: 'wish',
    as: 'words',
    to: 'requestingExchange',
    // The shop said no to the wish before: this one is a new intent.
    set: ({ attempt }, value, at) => ({ wish: wordsIn(value), attempt: attempt + 1, heardAt: at }),
    say: 'refund.corrected.wish',
    in: ['exchangeImpossible'],
  }),
  correction({
    slot: 'proofEmail',
    as: 'email',
    to: 'checkingProof',
    set: (_, value) => ({ proofEmail: wordsIn(value) }),
    say: 'refund.corrected.email',
    in: ['choosingProof', 'checkingProof'],
  }),
];

/** Where a correction goes on. */
export const correctionStates = {
  correctingReason: branch({
    cases: [{ when: lacksWords, to: 'describingReason' }],
    otherwise: 'readingOrder',
  }),

  correctingRemedy: branch({
    cases: [
      { when: ({ reason }) => reason === null, to: 'orderKnown' },
      { when: lacksWords, to: 'describingReason' },
      { when: ({ remedy }) => remedy === 'exchange', to: 'askingWish' },
    ],
    otherwise: 'confirming',
  }),
};

function lacksWords({ reason, reasonWords }: RefundContext): boolean {
  return reason === 'other' && reasonWords === null;
}

const REMEDIES: OfferedOption[] = [
  { id: 'refund', title: { text: 'refund.remedy.refund' } },
  { id: 'exchange', title: { text: 'refund.remedy.exchange' } },
];

/** With one thing in the order there is nothing to take for another. */
function lineOptions(lines: Parameters<typeof refundable>[0]): OfferedOption[] {
  const open = refundable(lines);
  return open.length < 2 ? [] : open.map(({ ref, title }) => ({ id: ref, title: { fact: nameFact(title) } }));
}
