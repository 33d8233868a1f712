import { act, failed, logged, result } from '../../../testing/answers.ts';
import type { Happenings } from '../../../testing/playDialogue.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../times.ts';

/** What happens beside the chat in the dialogues, in the words that they use. */
export const happenings: Happenings = {
  'the CRM opens an opportunity': result('created', { dealRef: 'deal_1', contactRef: 'con_1' }),
  'the CRM writes it down': logged,
  'the CRM does not answer': failed,
  'the opportunity is won in the CRM': result('moved'),
  'a quarter of an hour passes': { after: 15 * MINUTE_MS },
  'two hours pass': { after: 2 * HOUR_MS },
  'three days pass': { after: 3 * DAY_MS },
  'sales writes that they ordered': act('won'),
  'a supervisor writes that they do not buy': act('lost'),
};
