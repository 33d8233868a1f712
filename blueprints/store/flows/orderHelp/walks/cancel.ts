import * as the from '../../../testing/answers.ts';
import type { Step } from '../../../testing/walk.ts';
import type { Walk } from '../../../testing/testWalks.ts';
import { DAY_MS } from '../../../times.ts';

const paid = the.withStatus('paid');
const packed = the.withStatus('packed');
const asked = (order = paid): Step[] => [the.one(order), the.yes, the.read(order)];
const large = the.withStatus('paid', {
  totalMinor: 48_900,
  lines: [the.lineFacts({ unitMinor: 48_900, refundableMinor: 48_900 })],
});

const cancel = { want: 'cancel' };
const agreed = [...asked(), the.yes];

/** The order is stopped, and the money goes back. */
export const cancelWalks: readonly Walk[] = [
  {
    name: 'cancelling is confirmed with the amount',
    slots: cancel,
    steps: asked(),
    to: 'confirmingCancel',
    says: ['cancel.confirm'],
  },
  {
    name: 'a no keeps the order',
    slots: cancel,
    steps: [...asked(), the.no],
    to: 'orderKept',
    says: ['orderHelp.kept'],
  },
  { name: 'a yes cancels', slots: cancel, steps: agreed, to: 'cancelling' },
  {
    name: 'the shop cancels and keeps the money: it is paid back',
    slots: cancel,
    steps: [...agreed, the.cancelled(false)],
    to: 'payingBack',
    says: ['cancel.done', 'refund.sending'],
  },
  {
    name: 'the money is back',
    slots: cancel,
    steps: [...agreed, the.cancelled(false), the.refunded()],
    to: 'noting',
    says: ['refund.done'],
  },
  {
    name: 'the money is on its way',
    slots: cancel,
    steps: [...agreed, the.cancelled(false), the.refunded(7_990, 'pending')],
    to: 'noting',
    says: ['refund.onItsWay'],
  },
  {
    name: 'the shop knows it, too',
    slots: cancel,
    steps: [...agreed, the.cancelled(false), the.refunded(), the.noted],
    to: 'cancelledOrder',
  },
  {
    name: 'or the back office writes it',
    slots: cancel,
    steps: [...agreed, the.cancelled(false), the.refunded(), the.failed],
    to: 'endingUnwritten',
  },
  {
    name: 'a shop that gives the money back by itself is believed, and nothing is paid twice',
    slots: cancel,
    steps: [...agreed, the.cancelled(true)],
    to: 'cancelledByShop',
    says: ['cancel.done', 'cancel.shopReturns'],
  },
  {
    name: 'of an order that was not paid nothing goes back',
    slots: cancel,
    steps: [...asked(the.withStatus('placed', { paymentRef: null })), the.yes, the.cancelled(false)],
    to: 'cancelledUnpaid',
    says: ['cancel.done'],
  },
  {
    name: 'a provider that refuses brings finance',
    slots: cancel,
    steps: [...agreed, the.cancelled(false), the.refused],
    to: 'moneyNotMoved',
    says: ['refund.notMade'],
  },
  {
    name: 'finance refunds by hand',
    slots: cancel,
    steps: [...agreed, the.cancelled(false), the.refused, the.act('refundedByHand')],
    to: 'noting',
    says: ['refund.done'],
  },
  {
    name: 'nobody knows whether money moved',
    slots: cancel,
    steps: [...agreed, the.cancelled(false), the.manual],
    to: 'moneyUnknown',
  },
  {
    name: 'a large amount needs a colleague',
    slots: cancel,
    steps: [...asked(large), the.yes],
    to: 'approvingCancel',
    says: ['cancel.needsApproval'],
  },
  {
    name: 'who approves',
    slots: cancel,
    steps: [...asked(large), the.yes, the.act('approve')],
    to: 'cancelling',
  },
  {
    name: 'or not',
    slots: cancel,
    steps: [...asked(large), the.yes, the.act('refuse')],
    to: 'cancelRefused',
    says: ['cancel.refused'],
  },
  {
    name: 'a packed order is for a person',
    slots: cancel,
    steps: asked(packed),
    to: 'cancelWithPerson',
    says: ['cancel.person.packed'],
  },
  {
    name: 'who may still stop it',
    slots: cancel,
    steps: [...asked(packed), the.act('allow')],
    to: 'confirmingCancel',
  },
  {
    name: 'one that has left cannot be cancelled',
    slots: cancel,
    steps: asked(the.withStatus('shipped')),
    to: 'cancelDenied',
    says: ['cancel.denied.shipped'],
  },
  {
    name: 'silence after a no is an end',
    slots: cancel,
    steps: [...asked(the.withStatus('shipped')), { after: DAY_MS }],
    to: 'answered',
  },
  {
    name: 'it leaves in the same moment',
    slots: cancel,
    steps: [...agreed, the.notCancellable],
    to: 'cancelTooLate',
    says: ['cancel.tooLate'],
  },
  { name: 'the shop fails', slots: cancel, steps: [...agreed, the.failed], to: 'cancelStuck' },
  {
    name: 'and a person cancels there',
    slots: cancel,
    steps: [...agreed, the.failed, the.act('cancelledByHand')],
    to: 'payingBack',
  },
];
