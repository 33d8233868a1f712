import { DAY_MS, HOUR_MS } from '../../../times.ts';
import * as the from '../../../testing/answers.ts';
import { agreed, decided, labelled, paid } from './paths.ts';
import type { Walk } from './walk.ts';

const large = the.orderFor(20_001);
const delayed = [...agreed(large), { after: 4 * HOUR_MS }];

/** The money, the label and the records. */
export const payWalks: readonly Walk[] = [
  {
    name: 'the amount is confirmed before it is paid',
    steps: [...decided(), the.choose('refund')],
    to: 'confirming',
    says: ['refund.confirm'],
  },
  {
    name: 'who asked for the money in the first words is only asked for the yes',
    slots: { remedy: 'refund' },
    steps: decided(),
    to: 'confirming',
    says: ['refund.confirm'],
  },
  {
    name: 'an unclear answer shows the amount again',
    steps: [...decided(), the.choose('refund'), the.unclear],
    to: 'confirming',
    says: ['refund.confirm'],
  },
  {
    name: 'a no ends it',
    steps: [...decided(), the.choose('refund'), the.no],
    to: 'withdrawn',
    says: ['refund.withdrawn'],
  },
  {
    name: 'the limit itself is paid without a person',
    steps: agreed(the.orderFor(20_000)),
    to: 'paying',
    says: ['refund.sending'],
  },
  {
    name: 'one above the limit needs a person, and the customer is told by when',
    steps: agreed(large),
    to: 'approving',
    says: ['refund.needsApproval'],
  },
  {
    name: 'an approval pays',
    steps: [...agreed(large), the.act('approve')],
    to: 'paying',
    says: ['refund.sending'],
  },
  {
    name: 'a refusal is told',
    steps: [...agreed(large), the.act('reject')],
    to: 'rejected',
    says: ['refund.rejected'],
  },
  {
    name: 'an approval that does not come in four hours goes to the supervisors, with a new promise',
    steps: delayed,
    to: 'overdueRefund',
    says: ['help.delayed'],
  },
  { name: 'a supervisor may approve', steps: [...delayed, the.act('approve')], to: 'paying' },
  { name: 'a supervisor may ask finance again', steps: [...delayed, the.act('goOn')], to: 'approving' },
  {
    name: 'supervisors who say nothing are reminded, and so is the customer',
    steps: [...delayed, { after: DAY_MS }],
    to: 'overdueRefund',
    says: ['help.delayed'],
  },
  { name: 'a supervisor may refuse', steps: [...delayed, the.act('reject')], to: 'rejected' },
  { name: 'a supervisor may close', steps: [...delayed, the.act('close')], to: 'closedByPerson' },

  { name: 'a refund is told', steps: paid(), to: 'creatingReturn', says: ['refund.done'] },
  {
    name: 'a refund that the bank still works on is told as such',
    steps: [...agreed(), the.refunded(7_990, 'pending')],
    to: 'creatingReturn',
    says: ['refund.onItsWay'],
  },
  {
    name: 'a refund that nobody can tell about is told once, with a promise',
    steps: [...agreed(), the.unsettled],
    to: 'paying',
    says: ['refund.unsettled'],
  },
  {
    name: 'what was unsettled may settle',
    steps: [...agreed(), the.unsettled, the.refunded()],
    to: 'creatingReturn',
  },
  {
    name: 'a refund that the provider refuses goes to finance',
    steps: [...agreed(), the.refused],
    to: 'refundRefused',
    says: ['refund.notMade'],
  },
  { name: 'a refund that failed goes to finance', steps: [...agreed(), the.failed], to: 'refundFailed' },
  {
    name: 'a refund that nobody can tell about goes to finance',
    steps: [...agreed(), the.unsettled, the.manual],
    to: 'refundUnknown',
  },
  {
    name: 'a refund without any answer goes to finance',
    steps: [...agreed(), { after: HOUR_MS }],
    to: 'refundUnknown',
  },
  {
    name: 'finance may refund by hand, and the rest goes on',
    steps: [...agreed(), the.refused, the.act('refundedByHand', { refundRef: 're_9' })],
    to: 'creatingReturn',
    says: ['refund.done'],
  },
  { name: 'finance may try again', steps: [...agreed(), the.failed, the.act('retryRefund')], to: 'paying' },
  { name: 'finance may refuse', steps: [...agreed(), the.refused, the.act('reject')], to: 'rejected' },
  {
    name: 'finance that takes too long loses it to the supervisors',
    steps: [...agreed(), the.refused, { after: 8 * HOUR_MS }],
    to: 'overdueRefund',
    says: ['help.delayed'],
  },

  { name: 'the label comes in the chat', steps: labelled(), to: 'markingRefunded', says: ['refund.label'] },
  {
    name: 'a label that cannot be made holds nothing up',
    steps: [...paid(), the.failed],
    to: 'markingRefunded',
    says: ['refund.labelDelayed'],
  },
  {
    name: 'a return without a file is a label that is missing',
    steps: [...paid(), the.unlabelled],
    to: 'markingRefunded',
    says: ['refund.labelDelayed'],
  },
];
