import { DAY_MS } from '../../../times.ts';
import * as the from '../../../testing/answers.ts';
import { decided, identified } from './paths.ts';
import type { Walk } from './walk.ts';

const late = the.orderFacts({ deliveredAt: '2026-10-01T12:00:00.000Z' });
const huge = the.orderFor(1_000_001);

/** May it be returned, and for what? */
export const decideWalks: readonly Walk[] = [
  {
    name: 'an order of several lines asks for the line',
    steps: identified(the.twoLines),
    to: 'choosingLine',
    says: ['order.chooseLine'],
  },
  {
    name: 'the chosen line goes on',
    steps: [...identified(the.twoLines), the.choose('line_1042_2')],
    to: 'choosingReason',
  },
  {
    name: 'none of the lines leads to another order',
    steps: [...identified(the.twoLines), the.choose('another')],
    to: 'askingNumber',
  },
  {
    name: 'an order without lines goes to a person',
    steps: identified(the.orderFacts({ lines: [] })),
    to: 'withSupport',
  },
  {
    name: 'another reason is told in words',
    steps: [
      ...identified(),
      the.choose('other'),
      the.answer({ reasonWords: 'It smells of smoke' }),
      the.read(),
    ],
    to: 'choosingRemedy',
  },
  {
    name: 'an order that is gone from the shop goes to a person',
    steps: [...identified(), the.choose('damaged'), the.none],
    to: 'withSupport',
  },
  {
    name: 'a line that is gone from the order goes to a person',
    steps: [...identified(), the.choose('damaged'), the.read(the.jacket)],
    to: 'withSupport',
  },
  {
    name: 'an outage before the decision is waited for',
    steps: [...identified(), the.choose('damaged'), the.failed, { after: 900_000 }, the.read()],
    to: 'choosingRemedy',
  },
  {
    name: 'what the policy allows may be refunded or exchanged',
    steps: decided(),
    to: 'choosingRemedy',
    says: ['refund.chooseRemedy'],
  },
  {
    name: 'what comes too late is denied with the reason',
    steps: decided(late),
    to: 'denied',
    says: ['refund.denied.tooLate'],
  },
  {
    name: 'what is not delivered is denied with the reason',
    steps: decided(the.orderFacts({ status: 'shipped', deliveredAt: null })),
    to: 'denied',
    says: ['refund.denied.notDelivered'],
  },
  {
    name: 'a final sale is denied with the reason',
    steps: decided(the.orderFacts({ lines: [the.lineFacts({ finalSale: true })] })),
    to: 'denied',
    says: ['refund.denied.finalSale'],
  },
  {
    name: 'a second refund of one line is denied: it was refunded already',
    steps: decided(the.orderFacts({ lines: [the.lineFacts({ refundableMinor: 0 })] })),
    to: 'denied',
    says: ['refund.denied.alreadyRefunded'],
  },
  {
    name: 'a cancelled order is denied with the reason',
    steps: decided(the.orderFacts({ status: 'cancelled', deliveredAt: null })),
    to: 'denied',
    says: ['refund.denied.cancelled'],
  },
  { name: 'a denial may be accepted', steps: [...decided(late), the.choose('ok')], to: 'denialAccepted' },
  {
    name: 'a denial that nobody answers stands',
    steps: [...decided(late), { after: DAY_MS }],
    to: 'deniedEnd',
  },
  {
    name: 'a denial is explained again',
    steps: [...decided(late), the.unclear],
    to: 'denied',
    says: ['refund.denied.tooLate'],
  },
  {
    name: 'a denial may be reviewed by a person',
    steps: [...decided(late), the.choose('review')],
    to: 'reviewing',
  },
  {
    name: 'a review may allow it, and the order is read again',
    steps: [...decided(late), the.choose('review'), the.act('allow'), the.read(late)],
    to: 'choosingRemedy',
  },
  {
    name: 'a review may uphold it',
    steps: [...decided(late), the.choose('review'), the.act('reject')],
    to: 'rejected',
    says: ['refund.rejected'],
  },
  {
    name: 'a second no is accepted',
    steps: [...decided(late), the.choose('review'), the.act('reject'), the.choose('ok')],
    to: 'denialAccepted',
  },
  {
    name: 'a second no may be talked about',
    steps: [...decided(late), the.choose('review'), the.act('reject'), the.choose('person')],
    to: 'withSupport',
  },
  {
    name: 'a very large amount is decided by a person',
    steps: decided(huge),
    to: 'personDecides',
    says: ['refund.person.veryLarge'],
  },
  {
    name: 'what a person allows goes on',
    steps: [...decided(huge), the.act('allow'), the.read(huge)],
    to: 'choosingRemedy',
  },
  {
    name: 'a foreign currency is decided by a person',
    steps: decided(the.orderFor(7_990, { currency: 'GBP' })),
    to: 'personDecides',
    says: ['refund.person.currency'],
  },
  { name: 'a change of mind ends it', steps: [...decided(), the.choose('keep')], to: 'withdrawn' },
];
