import type { Way } from 'loopline/flow';
import { MINUTE_MS } from '../../../times.ts';
import { lost as toNewCart } from '../cartKept.ts';
import type { ShoppingContext } from '../context.ts';

/** A customer waits in the chat: after this long they are told that the shop does not answer. The same act is not done twice. */
export const STUCK = { afterMs: 1.5 * MINUTE_MS, to: 'judgingTill' };

/** The shop has the cart no more: what was in it is put into a new one, and agreed to anew. */
export const lost: Way<ShoppingContext> = {
  to: 'cartLost',
  set: (context) => ({ ...toNewCart(context), rateRef: null, agreed: null, isPlacing: false }),
};
