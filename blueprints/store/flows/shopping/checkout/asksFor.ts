import { flowKit, type SlotKind } from 'loopline/flow';
import type { ShoppingContext } from '../context.ts';
import { asks, silence } from '../said.ts';

const { ask } = flowKit<ShoppingContext>();

interface Asked {
  slot: keyof ShoppingContext & `${string}Said`;
  as: SlotKind;
  /** Its key; of the words after an answer that does not fit with 'Again'. */
  text: string;
  to: string;
  next: string;
}

/** A question at the till: words that do not fit lead to a colleague after the third time. */
export function asksFor({ slot, as, text, to, next }: Asked) {
  return ask({
    say: asks(text),
    slot,
    as,
    to,
    unclear: { say: `${text}Again`, to: 'withSales' },
    silence,
    next,
  });
}
