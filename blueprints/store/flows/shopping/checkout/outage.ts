import { flowKit } from 'loopline/flow';
import { outagePolicy } from '../../../policies/outage.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../times.ts';
import type { ShoppingContext } from '../context.ts';
import { by } from '../said.ts';

const { branch, choose, decide } = flowKit<ShoppingContext>();

const AGAIN_MS = 45 * MINUTE_MS;
const PROMISE_MS = 2 * HOUR_MS;

/** A yes older than this is asked for again: prices move. */
const AGREED_MS = DAY_MS;

/** The shop or the payment provider does not answer: an apology, another try, another, and then a person. */
export const outageStates = {
  judgingTill: decide({
    policy: outagePolicy,
    facts: ({ decisions }, at) => ({ earlier: outagesIn(decisions, at) }),
    outcomes: { wait: 'tillDown', person: 'tillUnreachable' },
  }),

  tillDown: choose({
    say: { text: 'shop.down', facts: { by: by(PROMISE_MS) }, template: 'shop_down' },
    also: [{ promise: 'promise.news', dueMs: PROMISE_MS, facts: { by: by(PROMISE_MS) } }],
    options: [{ id: 'again', title: 'checkout.tryAgain', way: 'resumingTill' }],
    unclear: { say: { text: 'shop.down', facts: { by: by(PROMISE_MS) } }, to: 'tillUnreachable' },
    silence: { giveUp: { afterMs: AGAIN_MS, to: 'resumingTill' } },
    cancel: 'cancelledAtTill',
    next: 'Ask again what did not answer',
  }),

  /** The first step that is not done yet. Asking twice does nothing twice. */
  resumingTill: branch({
    cases: [
      { when: ({ paid }) => paid !== null, to: 'checkingSum' },
      { when: ({ payment }) => payment !== null, to: 'checkingOpen' },
      { when: ({ order }) => order !== null, to: 'requestingPayment' },
      { when: hasJustAgreed, to: 'placingOrder' },
    ],
    otherwise: 'startingCheckout',
  }),

  cancelledAtTill: branch({
    cases: [{ when: ({ order }) => order !== null, to: 'stoppingPayment' }],
    otherwise: 'cancelled',
  }),
};

/** Outages of another day are over. */
function outagesIn(decisions: readonly { policy: string; at: string }[], at: string): number {
  const since = Date.parse(at) - 6 * HOUR_MS;
  return decisions.filter((each) => each.policy === outagePolicy.name && Date.parse(each.at) > since).length;
}

function hasJustAgreed({ agreed, isPlacing }: ShoppingContext, at: string): boolean {
  return isPlacing && agreed !== null && Date.parse(at) - Date.parse(agreed.at) < AGREED_MS;
}
