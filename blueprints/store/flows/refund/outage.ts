import { flowKit } from 'loopline/flow';
import { outagePolicy } from '../../policies/outage.ts';
import { HOUR_MS, MINUTE_MS } from '../../times.ts';
import { by } from '../shared/said.ts';
import type { RefundContext } from './context.ts';
import { isSettled } from './order.ts';

const { branch, decide, wait } = flowKit<RefundContext>();

const AGAIN_MS = 15 * MINUTE_MS;
const PROMISE_MS = HOUR_MS;

/** The shop does not answer: an apology, a promise, another try, and in the end a person. */
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

  /** Where the matter goes on after a break: at the first step that is not done yet. Asking twice does nothing twice. */
  resuming: branch({
    cases: [
      { when: ({ recorded }) => recorded, to: 'wrappingUp' },
      { when: (context) => isSettled(context) && context.label !== null, to: 'recording' },
      { when: isSettled, to: 'creatingReturn' },
      { when: ({ agreedAt }) => agreedAt !== null, to: 'checkingApproval' },
      { when: ({ order, reason }) => order !== null && reason !== null, to: 'readingOrder' },
      { when: ({ order }) => order !== null, to: 'orderKnown' },
      { when: ({ proofEmail }) => proofEmail !== null, to: 'checkingProof' },
      { when: ({ orderNumber }) => orderNumber !== null, to: 'findingByNumber' },
    ],
    otherwise: 'starting',
  }),
};
