import { flowKit } from 'loopline/flow';
import type { ShoppingContext } from './context.ts';
import { hasLines } from './freshness.ts';

const { branch } = flowKit<ShoppingContext>();

/** What follows silence, until there is an order. */
export const tillStates = {
  judgingSilence: branch({
    cases: [{ when: ({ cart }) => hasLines(cart), to: 'startingRecovery' }],
    otherwise: 'left',
  }),
};
