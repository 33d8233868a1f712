import { flowKit, nameFact } from 'loopline/flow';
import { carts } from 'loopline/integration';
import { HOUR_MS } from '../../../times.ts';
import type { ShoppingContext } from '../context.ts';
import { asks } from '../said.ts';
import { cartOf } from './cartOf.ts';
import { lost, STUCK } from './lost.ts';
import { orderNumber } from './said.ts';

const { call, choose, say } = flowKit<ShoppingContext>();

const url = ({ hostedUrl }: ShoppingContext) => nameFact(hostedUrl ?? '');

/** A shop that lets nobody else take orders: the contact pays on its page, and the cart tells whether they did. */
export const hostedStates = {
  payingAtShop: choose({
    say: asks('checkout.hosted', { url }),
    options: [
      { id: 'done', title: 'checkout.hostedDone', way: 'readingOrdered' },
      { id: 'cart', title: 'checkout.backToCart', way: 'showingCart' },
    ],
    unclear: { say: { text: 'checkout.hosted', facts: { url } }, to: 'withSales' },
    silence: { giveUp: { afterMs: 2 * HOUR_MS, to: 'readingOrderedLater' } },
    next: 'Customer orders on the page of the shop',
  }),

  readingOrdered: readCart('notOrdered'),
  /** Nobody said anything: whoever ordered is told so, and nobody else hears of it. */
  readingOrderedLater: readCart('startingRecovery'),

  notOrdered: say({ say: asks('checkout.notOrdered'), to: 'payingAtShop' }),

  tellingOrdered: say({
    say: { text: 'checkout.ordered', facts: { number: orderNumber }, template: 'order_taken' },
    to: 'awaitingParcel',
  }),
};

function readCart(open: string) {
  return call({
    operation: carts.read,
    input: (context) => ({ cartRef: cartOf(context).ref }),
    on: {
      found: open,
      ordered: {
        to: 'tellingOrdered',
        set: (context, heard) => {
          const { orderRef, number } = carts.read.outputs.ordered.parse(heard);
          const { totalMinor, currency } = cartOf(context);
          return { order: { ref: orderRef, number, totalMinor, currency } };
        },
      },
      none: lost,
      failed: 'judgingTill',
    },
    deadline: STUCK,
    next: 'The shop says whether it was ordered',
  });
}
