import { flowKit, nameFact } from 'loopline/flow';
import { wordsIn } from '../shared/heardIn.ts';
import { noOrder } from '../shared/matter.ts';
import { nothingDone, WANTS, type OrderHelpContext } from './context.ts';

const { correction } = flowKit<OrderHelpContext>();

/** Once the order is cancelled, nothing of it can be taken back. */
const TOO_LATE = { offeringInvoice: 'orderHelp.tooLateToCorrect' };

/** What a customer may take back: which order, and what is wanted of it. */
export const corrections = [
  correction({
    slot: 'orderNumber',
    as: 'orderNumber',
    to: 'findingByNumber',
    // Numbers that led to no order stay counted: nobody tries one after the other.
    set: ({ misses }, value) => ({ ...noOrder, ...nothingDone, misses, orderNumber: wordsIn(value) }),
    say: {
      text: 'order.corrected',
      facts: { number: ({ orderNumber }) => nameFact(orderNumber ?? '') },
    },
    tooLate: TOO_LATE,
  }),
  correction({
    slot: 'want',
    options: () => WANTS.map((id) => ({ id, title: { text: `orderHelp.want.${id}` } })),
    to: 'resuming',
    set: (_, value) => ({
      want: WANTS.find((each) => each === value) ?? null,
      agreedAt: null,
      details: null,
    }),
    say: 'orderHelp.corrected',
    tooLate: TOO_LATE,
  }),
];
