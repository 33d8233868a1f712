import type { Happenings } from '../../../testing/playDialogue.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../times.ts';
import * as the from '../../../testing/answers.ts';

const sofa = the.orderFacts({
  ref: 'ord_1060',
  number: 'LP-1060',
  placedAt: '2026-11-13T12:00:00.000Z',
  lines: [
    the.lineFacts({
      ref: 'line_1060_1',
      title: 'Two-seat sofa, green',
      unitMinor: 48_900,
      refundableMinor: 48_900,
    }),
  ],
  totalMinor: 48_900,
});
const oldJacket = { ...the.jacket, deliveredAt: '2026-10-12T12:00:00.000Z' };

/** What happens beside the chat in the dialogues, in the words that they use. */
export const happenings: Happenings = {
  'the shop finds LP-1042': the.one(),
  'the shop finds LP-1042 and LP-1050': the.several(the.orderFacts(), the.jacket),
  'the shop finds LP-1050, delivered forty days ago': the.one(oldJacket),
  'the shop finds LP-1060': the.one(sofa),
  'the shop does not answer': the.failed,
  'a quarter of an hour passes': { after: 15 * MINUTE_MS },
  'LP-1042 is of somebody else': the.found(false),
  'the e-mail is on LP-1042': the.found(true),
  'the shop reads LP-1042': the.read(),
  'the shop reads LP-1050': the.read(the.jacket),
  'the shop reads LP-1050, delivered forty days ago': the.read(oldJacket),
  'the shop reads LP-1060': the.read(sofa),

  'the provider refunds R$ 79,90': the.refunded(),
  'the provider refunds R$ 489,00, and the bank takes its time': the.refunded(48_900, 'pending'),
  'the provider does not say whether it refunded': the.unsettled,
  'the provider refuses the refund: the card is closed': the.refused,
  'the warehouse makes a label': the.labelled,
  'the warehouse has no label': the.failed,
  'the shop marks the refund': the.marked,
  'the mail leaves': the.mailSent,
  'the CRM writes it down': the.logged,
  'the shop arranges the exchange': the.exchangeCreated,

  'finance approves': the.act('approve'),
  'finance refunds by hand': the.act('refundedByHand', { refundRef: 're_9' }),
  'support allows it as an exception': the.act('allow'),
  'the warehouse sends the label by hand': the.act('labelSent'),
  'four hours pass': { after: 4 * HOUR_MS },
  'two days pass': { after: 2 * DAY_MS },
};
