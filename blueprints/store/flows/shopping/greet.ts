import { flowKit } from 'loopline/flow';
import type { ShoppingContext } from './context.ts';
import { asks, silence } from './said.ts';

const { ask, branch } = flowKit<ShoppingContext>();

/** Who is it, and what do they look for? */
export const greetStates = {
  starting: branch({
    cases: [{ when: ({ wish }) => wish !== null, to: 'showingCart' }],
    otherwise: 'greeting',
  }),

  greeting: ask({
    say: asks('shopping.greet'),
    slot: 'wish',
    as: 'words',
    to: 'showingCart',
    unclear: { say: 'shopping.greetAgain', to: 'withSales' },
    silence,
    next: 'Customer says what they look for',
  }),
};
