import { flowKit, nameFact, type Fact } from 'loopline/flow';
import { DAY_MS } from '../../../times.ts';
import { total } from '../checkout/said.ts';
import type { ShoppingContext } from '../context.ts';
import { hears } from '../said.ts';

const { branch, choose } = flowKit<ShoppingContext>();

/** How long the cart stays with a contact who says nothing more. */
const KEPT_MS = 14 * DAY_MS;

/** What a title may take of a message. */
const MOST_LETTERS = 60;

/**
 * A cart that nobody came back to: reminded of while the contact may still be written to, once more two days later,
 * then left in peace. Whoever writes within two weeks goes on with the same cart.
 */
export const recoverStates = {
  startingRecovery: branch({
    cases: [{ when: ({ order }) => order !== null, to: 'resumingTill' }],
    otherwise: 'remindingCart',
  }),

  remindingCart: remembers('after.cartWaits', 'cart_waits', { afterMs: 2 * DAY_MS, to: 'remindingLast' }),
  remindingLast: remembers('after.cartWaitsLast', 'cart_waits_last', { afterMs: KEPT_MS, to: 'left' }),
};

function remembers(text: string, template: string, giveUp: { afterMs: number; to: string }) {
  const words = { text, facts: { items, total }, template };
  return choose({
    say: words,
    options: [
      { id: 'checkout', title: 'shopping.toCheckout', way: backTo('checkout') },
      { id: 'cart', title: 'after.seeCart', way: backTo('cart') },
      { id: 'stop', title: 'after.noMore', way: 'left' },
    ],
    unclear: { say: { text: 'after.cartUnclear', facts: { items, total } }, to: 'checkingFreshness' },
    words: hears,
    silence: { giveUp },
    next: 'Customer comes back to the cart',
  });
}

/** What is different since then is told before anything goes on. */
function backTo(goal: 'cart' | 'checkout') {
  return { to: 'checkingFreshness', set: () => ({ goal }) };
}

/** 'Clay mug, Linen shirt, M'. */
function items({ cart }: ShoppingContext): Fact {
  const titles = (cart?.lines ?? []).map(({ title }) => title).join(', ');
  return nameFact(titles.length > MOST_LETTERS ? `${titles.slice(0, MOST_LETTERS - 1).trimEnd()}…` : titles);
}
