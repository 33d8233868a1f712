import * as the from '../../../testing/answers.ts';
import type { Happenings } from '../../../testing/playDialogue.ts';
import { DAY_MS } from '../../../times.ts';

/** What happens beside the chat in the dialogues, in the words that they use. */
export const happenings: Happenings = {
  'the shop finds LP-1042': the.one(),
  'the shop finds LP-1042 and LP-1050': the.several(the.orderFacts(), the.jacket),
  'a colleague puts it right': the.act('solved'),
  'a day passes': { after: DAY_MS },
};
