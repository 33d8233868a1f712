import * as the from '../../../testing/answers.ts';
import { agreed, askedBack, decided, identified } from './paths.ts';
import type { Walk } from './walk.ts';

const correct = (slots: { [slot: string]: string }) => ({ type: 'correct' as const, slots });

/** An earlier answer is another; and what was said at once is not asked again. */
export const correctWalks: readonly Walk[] = [
  {
    name: 'another order is looked for, and nothing of the one before is kept',
    steps: [...decided(), the.choose('refund'), correct({ orderNumber: 'LP-1050' })],
    to: 'findingByNumber',
    says: ['refund.corrected.order'],
  },
  {
    name: 'another order is looked for while the first is still being read',
    steps: [
      ...identified(),
      the.choose('doesNotFit'),
      correct({ orderNumber: 'LP-1050' }),
      the.found(true, the.jacket),
    ],
    to: 'choosingReason',
  },
  {
    name: 'another item of the order is asked for its reason',
    steps: [
      ...identified(the.twoLines),
      the.choose('line_1042_1'),
      the.choose('doesNotFit'),
      the.read(the.twoLines),
      correct({ line: the.twoLines.lines[1]?.ref ?? '' }),
    ],
    to: 'choosingReason',
    says: ['refund.corrected.line', 'refund.chooseReason'],
  },
  {
    name: 'another reason is decided on anew',
    steps: [...decided(), correct({ reason: 'damaged' }), the.read()],
    to: 'choosingRemedy',
  },
  {
    name: 'another reason that has no name is asked for in words',
    steps: [...decided(), correct({ reason: 'other' })],
    to: 'describingReason',
    says: ['refund.corrected.reason', 'refund.describeReason'],
  },
  {
    name: 'an exchange instead of the money asks what is wished',
    steps: [...decided(), the.choose('refund'), correct({ remedy: 'exchange' })],
    to: 'askingWish',
    says: ['refund.corrected.remedy', 'refund.askWish'],
  },
  {
    name: 'the money instead of an exchange asks for the yes',
    steps: [...decided(), the.choose('exchange'), correct({ remedy: 'refund' })],
    to: 'confirming',
    says: ['refund.corrected.remedy', 'refund.confirm'],
  },
  {
    name: 'another wish is asked of the shop after it could not do the first',
    steps: [
      ...decided(),
      the.choose('exchange'),
      the.answer({ wish: 'size L' }),
      the.exchangeNotPossible,
      correct({ wish: 'the blue one' }),
    ],
    to: 'requestingExchange',
    says: ['refund.corrected.wish'],
  },
  {
    name: 'an e-mail that is given at once proves the order',
    orderNumber: 'LP-1042',
    steps: [the.found(false), correct({ proofEmail: 'marta@example.com' })],
    to: 'checkingProof',
    says: ['refund.corrected.email'],
  },
  {
    name: 'a reason that was said at once is not asked for',
    slots: { reason: 'damaged' },
    steps: identified(),
    to: 'readingOrder',
  },
  {
    name: 'a wish for an exchange that was said at once leads to what is wished',
    slots: { reason: 'doesNotFit', remedy: 'exchange' },
    steps: [...identified(), the.read()],
    to: 'askingWish',
  },
];

/** What it is too late for, by the walk that leads there. */
export const tooLate = [
  { steps: agreed(), slots: { orderNumber: 'LP-1050' } },
  { steps: askedBack, slots: { reason: 'damaged' } },
  { steps: askedBack, slots: { orderNumber: 'LP-1050' } },
] as const;
