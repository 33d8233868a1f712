import * as the from '../../../testing/answers.ts';
import type { Happenings } from '../../../testing/playDialogue.ts';

const lastYear = the.orderFacts({ deliveredAt: '2025-06-16T12:00:00.000Z' });

/** What happens beside the chat in the dialogues, in the words that they use. */
export const happenings: Happenings = {
  'the shop finds LP-1042': the.one(),
  'the shop finds LP-1042, delivered last year': the.one(lastYear),
  'a colleague takes it as warranty': the.act('cover'),
  'the workshop repairs it': the.act('repair'),
  'the workshop sends a new one': the.act('replace'),
  'the workshop gives the money back': the.act('giveBack'),
  'the warehouse makes a label': the.labelled,
  'the shop sends a new one': the.exchangeCreated,
  'the provider refunds R$ 79,90': the.refunded(),
  'the shop marks the refund': the.marked,
};
