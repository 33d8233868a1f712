import { flowKit } from 'loopline/flow';
import type { ShoppingContext } from './context.ts';
import { asks, silence } from './said.ts';

const { choose } = flowKit<ShoppingContext>();

/** What is in the cart, and what can be done with it. */
export const cartStates = {
  showingCart: choose({
    say: asks('shopping.cart'),
    options: [
      { id: 'checkout', title: 'shopping.toCheckout', way: 'startingCheckout' },
      { id: 'stop', title: 'shopping.stop', way: 'left' },
    ],
    unclear: { say: 'shopping.cart', to: 'withSales' },
    silence,
    next: 'Customer says how the cart goes on',
  }),
};
