import { flowKit, moneyFact, nameFact } from 'loopline/flow';
import { carts } from 'loopline/integration';
import { CURRENCY } from '../../business.ts';
import { lost, shown } from './cartKept.ts';
import type { ShoppingContext } from './context.ts';
import { nextEdit } from './nextLine.ts';
import { READ_DEADLINE_MS } from './outage.ts';
import { asks, silence, unclear, YOUR_TURN } from './said.ts';

const { ask, branch, call, say } = flowKit<ShoppingContext>();

/** Longer than any code of a shop. */
const MOST_LETTERS = 60;

const { applied, refused } = carts.applyCoupon.outputs;

/** A code that takes something off; each refusal of the shop has words of its own. */
export const couponStates = {
  askingCoupon: ask({
    say: asks('shopping.askCoupon'),
    slot: 'coupon',
    as: 'words',
    to: 'applyingCoupon',
    unclear: unclear('shopping.askCoupon'),
    silence,
    next: 'Customer gives the code',
  }),

  applyingCoupon: applying((context) => codeIn(context.coupon)),
  droppingCoupon: applying(() => null),

  judgingRefusal: branch({
    cases: [
      { when: is('expired'), to: 'couponExpired' },
      {
        when: ({ refusal }) => refusal?.reason === 'minimum' && refusal.minimumMinor !== null,
        to: 'couponTooSoon',
      },
      { when: is('used'), to: 'couponUsed' },
      { when: is('notApplicable'), to: 'couponNotForThis' },
      { when: is('unknown'), to: 'couponUnknown' },
    ],
    otherwise: 'couponRefused',
  }),

  couponExpired: refusal('shopping.couponExpired'),
  couponTooSoon: say({
    say: {
      text: 'shopping.couponMinimum',
      facts: {
        code,
        minimum: ({ refusal: why, cart }) =>
          moneyFact({ minor: why?.minimumMinor ?? 0, currency: cart?.currency ?? CURRENCY }),
      },
      template: YOUR_TURN,
    },
    to: 'showingCart',
  }),
  couponUsed: refusal('shopping.couponUsed'),
  couponNotForThis: refusal('shopping.couponNotForThis'),
  couponUnknown: refusal('shopping.couponUnknown'),
  couponRefused: refusal('shopping.couponRefused'),
};

function applying(codeOf: (context: ShoppingContext) => string | null) {
  return call({
    operation: carts.applyCoupon,
    input: (context) => ({ cartRef: context.cart?.ref ?? '-', code: codeOf(context) }),
    key: (context) => `coupon:${context.cart?.ref}:${context.edits}`,
    on: {
      applied: {
        to: 'judgingCartRead',
        set: (context, heard, at) => ({ ...shown(context, applied.parse(heard).cart, at), refusal: null }),
      },
      refused: {
        to: 'judgingRefusal',
        set: (context, heard) => ({ refusal: refused.parse(heard), ...nextEdit(context) }),
      },
      none: { to: 'cartLost', set: lost },
      failed: { to: 'judgingOutage', set: nextEdit },
      manual: { to: 'judgingOutage', set: nextEdit },
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The shop takes the code, or says why not',
  });
}

function refusal(text: string) {
  return say({ say: { text, facts: { code }, template: YOUR_TURN }, to: 'showingCart' });
}

function is(reason: string) {
  return ({ refusal: why }: ShoppingContext) => why?.reason === reason;
}

function code({ coupon }: ShoppingContext) {
  return nameFact(codeIn(coupon) ?? '');
}

/** 'My code is SUMMER10': the word that looks most like a code, else all of it. */
function codeIn(words: string | null): string | null {
  if (words === null) return null;
  const [like] = words.split(/\s+/u).filter((word) => /\d/u.test(word) || /^[A-Z]{4,}$/u.test(word));
  return (like ?? words.trim()).replaceAll(/^["'“(]+|["'”).,!]+$/gu, '').slice(0, MOST_LETTERS);
}
