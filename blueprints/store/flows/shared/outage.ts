import { flowKit } from 'loopline/flow';
import { outagePolicy } from '../../policies/outage.ts';
import { HOUR_MS, MINUTE_MS } from '../../times.ts';
import type { OrderMatter } from './matter.ts';
import { by } from './said.ts';

const { branch, decide, wait } = flowKit<OrderMatter>();

const AGAIN_MS = 15 * MINUTE_MS;
const PROMISE_MS = HOUR_MS;

/** The shop does not answer: an apology, a promise, another try, and in the end a person. It goes on in `resuming`. */
export const outageStates = {
  judgingOutage: decide({
    policy: outagePolicy,
    facts: ({ decisions }) => ({
      earlier: decisions.filter(({ policy }) => policy === outagePolicy.name).length,
    }),
    outcomes: { wait: 'shopDown', person: 'shopUnreachable' },
  }),

  shopDown: wait({
    for: { afterMs: AGAIN_MS },
    say: { text: 'shop.down', facts: { by: by(PROMISE_MS) }, template: 'shop_down' },
    also: [{ promise: 'promise.news', dueMs: PROMISE_MS, facts: { by: by(PROMISE_MS) } }],
    to: 'resuming',
    on: { cancel: 'cancelled' },
    next: 'Ask the shop again',
  }),
};

/** Where a matter about an order goes on after a break: at the first step that is not done yet. */
export const resumingOrder = branch({
  cases: [
    { when: ({ order }) => order !== null, to: 'orderKnown' },
    { when: ({ proofEmail }) => proofEmail !== null, to: 'checkingProof' },
    { when: ({ orderNumber }) => orderNumber !== null, to: 'findingByNumber' },
  ],
  otherwise: 'starting',
});
