import { flowKit } from 'loopline/flow';
import { outagePolicy } from '../../policies/outage.ts';
import { HOUR_MS, MINUTE_MS } from '../../times.ts';
import type { ShoppingContext } from './context.ts';
import { by, hears, YOUR_TURN } from './said.ts';

const { branch, choose, decide } = flowKit<ShoppingContext>();

/** A customer waits in the chat: after this long they are told that the shop does not answer. */
export const READ_DEADLINE_MS = 1.5 * MINUTE_MS;

const AGAIN_MS = 15 * MINUTE_MS;
const PROMISE_MS = HOUR_MS;

/** The shop does not answer: an apology, a promise, another try, and in the end a person. What was said stays said. */
export const outageStates = {
  judgingOutage: decide({
    policy: outagePolicy,
    facts: ({ decisions }) => ({
      earlier: decisions.filter(({ policy }) => policy === outagePolicy.name).length,
    }),
    outcomes: { wait: 'shopDown', person: 'shopUnreachable' },
  }),

  shopDown: choose({
    say: { text: 'shop.down', facts: { by: by(PROMISE_MS) }, template: 'shop_down' },
    also: [{ promise: 'promise.news', dueMs: PROMISE_MS, facts: { by: by(PROMISE_MS) } }],
    options: [{ id: 'again', title: 'shopping.tryAgain', way: 'resuming' }],
    words: hears,
    unclear: { say: { text: 'shopping.downAgain', template: YOUR_TURN }, to: 'shopUnreachable' },
    silence: { giveUp: { afterMs: AGAIN_MS, to: 'resuming' } },
    next: 'Ask the shop again',
  }),

  /** Where it goes on after a break: at the first thing that is not done yet. Asking twice does nothing twice. */
  resuming: branch({
    cases: [
      { when: ({ isWanted, product }) => isWanted && product !== null, to: 'judgingVariant' },
      { when: ({ leaving }) => leaving.length > 0, to: 'clearing' },
      {
        when: ({ wish, goal, waiting }) => wish === null && goal === 'search' && waiting.length === 0,
        to: 'greeting',
      },
    ],
    otherwise: 'checkingFreshness',
  }),

  /** A person has helped: with the cart, where there is one. */
  resumingAfterPerson: branch({
    cases: [{ when: ({ cart }) => cart === null, to: 'greeting' }],
    otherwise: 'checkingFreshness',
  }),
};
