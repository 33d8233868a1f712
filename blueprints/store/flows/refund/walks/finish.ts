import { DAY_MS, HOUR_MS } from '../../../times.ts';
import * as the from '../../../testing/answers.ts';
import { agreed, askedBack, labelled, paid, recorded } from './paths.ts';
import type { Walk } from './walk.ts';

const large = the.orderFor(20_001);
const written = [the.marked, the.mailSent, the.logged];
/** Approved by a supervisor more than a day after the customer's last word. */
const slow = [
  ...agreed(large),
  { after: 4 * HOUR_MS },
  { after: DAY_MS },
  the.act('approve'),
  the.refunded(20_001),
  the.labelled,
  ...written,
];
const owed = [...paid(), the.manual, ...written];

/** The records, what is left to do, and whether it really arrived. */
export const finishWalks: readonly Walk[] = [
  { name: 'shop, mail and CRM are written, then two days pass', steps: recorded, to: 'settling' },
  {
    name: 'an order that changed meanwhile is read and marked again',
    steps: [...labelled(), the.stale, the.read(the.orderFacts({ version: '7' })), the.marked],
    to: 'sendingMail',
  },
  {
    name: 'an order that keeps changing is marked by a person, and the rest goes on',
    steps: [...labelled(), the.stale, the.read(), the.stale, the.mailSent, the.logged],
    to: 'settlingWithNotes',
  },
  {
    name: 'an order that cannot be read again is marked by a person',
    steps: [...labelled(), the.stale, the.failed, the.mailSent, the.logged],
    to: 'settlingWithNotes',
  },
  {
    name: 'an order that is marked already is fine',
    steps: [...labelled(), the.alreadyMarked],
    to: 'sendingMail',
  },
  {
    name: 'a mail that does not leave holds nothing up',
    steps: [...labelled(), the.marked, the.failed],
    to: 'loggingOutcome',
  },
  {
    name: 'a CRM that knows the customer twice is written by a person',
    steps: [...labelled(), the.marked, the.mailSent, the.ambiguous],
    to: 'settlingWithNotes',
  },
  {
    name: 'records written by hand are done',
    steps: [...labelled(), the.marked, the.mailSent, the.failed, the.act('written')],
    to: 'settling',
  },
  {
    name: 'records not written yet do not keep the question back',
    steps: [...labelled(), the.marked, the.mailSent, the.failed, { after: 2 * DAY_MS }],
    to: 'askingArrived',
  },
  {
    name: 'a customer of whom no phone and no e-mail is known is not looked for in the CRM',
    contact: { phone: null },
    orderNumber: 'LP-1130',
    steps: [
      the.found(false),
      the.choose('person'),
      the.act('identify', { orderNumber: 'LP-1042' }),
      the.found(false),
      the.choose('damaged'),
      the.read(),
      the.choose('refund'),
      the.yes,
      the.refunded(),
      the.labelled,
      the.marked,
      the.mailSent,
    ],
    to: 'settling',
  },
  {
    name: 'an outbox that stands still goes to the supervisors',
    steps: [...labelled(), { after: DAY_MS }],
    to: 'overdueFinish',
  },
  {
    name: 'a supervisor may settle what is missing',
    steps: [...labelled(), { after: DAY_MS }, the.act('explained')],
    to: 'settledByPerson',
  },
  {
    name: 'the supervisors may let the records go on',
    steps: [...labelled(), { after: DAY_MS }, the.act('goOn')],
    to: 'markingRefunded',
  },

  { name: 'a missing label is sent by the warehouse at last', steps: owed, to: 'awaitingLabel' },
  { name: 'a label sent by hand is done', steps: [...owed, the.act('labelSent')], to: 'settling' },
  {
    name: 'a label that stays missing goes to the supervisors',
    steps: [...owed, { after: DAY_MS }],
    to: 'overdueFinish',
    says: ['help.delayed'],
  },
  {
    name: 'the supervisors give a missing label back to the warehouse',
    steps: [...owed, { after: DAY_MS }, the.act('goOn')],
    to: 'awaitingLabel',
  },
  {
    name: 'a label after a day of silence is offered, since documents do not pass then',
    steps: slow,
    to: 'offeringLabel',
    says: ['refund.offerLabel'],
  },
  { name: 'the offered label is sent', steps: [...slow, the.yes], to: 'settling', says: ['refund.label'] },
  {
    name: 'whatever is answered opens the window',
    steps: [...slow, the.unclear],
    to: 'settling',
    says: ['refund.label'],
  },
  { name: 'the offered label may be declined', steps: [...slow, the.no], to: 'settling' },
  { name: 'nobody has to take the label', steps: [...slow, { after: 2 * DAY_MS }], to: 'settling' },

  {
    name: 'after two days it is asked whether everything arrived',
    steps: askedBack,
    to: 'askingArrived',
    says: ['refund.followUp'],
  },
  {
    name: 'a yes closes it',
    steps: [...askedBack, the.choose('yes')],
    to: 'refunded',
    says: ['refund.thanks'],
  },
  {
    name: 'a no opens it again',
    steps: [...askedBack, the.choose('no')],
    to: 'reopened',
    says: ['refund.reopened'],
  },
  {
    name: 'silence is asked a second time',
    steps: [...askedBack, { after: 2 * DAY_MS }],
    to: 'askingArrived',
    says: ['refund.followUpAgain'],
  },
  {
    name: 'silence closes it after the second try',
    steps: [...askedBack, { after: 2 * DAY_MS }, { after: 4 * DAY_MS }],
    to: 'refundedUnconfirmed',
    says: [],
  },
  {
    name: 'it is too late to cancel, and the question stays',
    steps: [...askedBack, the.cancel],
    to: 'askingArrived',
    says: ['refund.tooLateToCancel', 'refund.followUp'],
  },
  {
    name: 'a person may explain what did not arrive',
    steps: [...askedBack, the.choose('no'), the.act('explained')],
    to: 'settledByPerson',
  },
  {
    name: 'a person may send the label again, and it is asked again later',
    steps: [...askedBack, the.choose('no'), the.act('resendLabel')],
    to: 'settling',
    says: ['refund.label'],
  },
  {
    name: 'a label that was never made is made by the warehouse',
    steps: [...owed, the.act('labelSent'), { after: 2 * DAY_MS }, the.choose('no'), the.act('resendLabel')],
    to: 'awaitingLabel',
  },
  {
    name: 'money that came back goes to finance',
    steps: [...askedBack, the.choose('no'), the.act('notArrived')],
    to: 'refundReturned',
  },
  {
    name: 'finance may refund by hand what came back',
    steps: [...askedBack, the.choose('no'), the.act('notArrived'), the.act('refundedByHand')],
    to: 'creatingReturn',
    says: ['refund.done'],
  },
];
