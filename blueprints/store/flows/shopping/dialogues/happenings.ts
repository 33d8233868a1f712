import type { Happenings } from '../../../testing/playDialogue.ts';
import { cartHappenings } from './cart.ts';
import { findHappenings } from './find.ts';
import { goodsIn } from './goods.ts';
import { orderHappenings, paidHappenings } from './pay.ts';

/** What happens beside the chat in the dialogues, in the words that they use; systems answer in the customer's language. */
export function happenings(language: string): Happenings {
  const goods = goodsIn(language);
  return { ...findHappenings(goods), ...cartHappenings(goods), ...orderHappenings(goods), ...paidHappenings };
}
