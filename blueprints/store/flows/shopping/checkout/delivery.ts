import { flowKit, nameFact } from 'loopline/flow';
import { carts } from 'loopline/integration';
import type { ShoppingContext } from '../context.ts';
import { asks, silence } from '../said.ts';
import { cartKey, cartOf, written } from './cartOf.ts';
import { cartIn } from './kept.ts';
import { lost, STUCK } from './lost.ts';
import { offeredRates, rateDays, ratePrice, type OfferedRate } from './rates.ts';

const { call, choose, optionList } = flowKit<ShoppingContext>();

/** How it is delivered: the cheapest way is proposed in the summary, and another one is a tap away. */
export const deliveryStates = {
  listingShipping: call({
    operation: carts.listShipping,
    input: (context) => ({ cartRef: cartOf(context).ref }),
    on: {
      rates: {
        to: 'keepingDelivery',
        set: ({ rateRef }, heard) => {
          const { rates } = carts.listShipping.outputs.rates.parse(heard);
          return {
            rates,
            rateRef: (rates.find((each) => each.rateRef === rateRef) ?? rates[0])?.rateRef ?? null,
          };
        },
      },
      notDelivered: 'notDelivered',
      none: lost,
      failed: 'judgingTill',
    },
    deadline: STUCK,
    next: 'The shop lists the ways of delivery',
  }),

  keepingDelivery: call({
    operation: carts.chooseShipping,
    input: (context) => ({ cartRef: cartOf(context).ref, rateRef: context.rateRef ?? '-' }),
    key: cartKey('delivery'),
    on: {
      set: { to: 'comparingPrices', set: (context, heard) => ({ ...written(context), cart: cartIn(heard) }) },
      unknownRate: { to: 'choosingDelivery', set: (context) => ({ ...written(context), rateRef: null }) },
      none: lost,
      failed: { to: 'judgingTill', set: written },
      manual: { to: 'withSales', set: written },
    },
    deadline: STUCK,
    next: 'The shop writes down the way of delivery',
  }),

  choosingDelivery: choose({
    say: asks('checkout.chooseDelivery'),
    list: optionList<OfferedRate>({
      of: offeredRates,
      id: ({ rateRef }) => rateRef,
      title: ({ title }) => nameFact(title),
      description: { text: 'checkout.rateRow', facts: { price: ratePrice, days: rateDays } },
      take: ({ rateRef }) => ({ rateRef }),
      to: 'keepingDelivery',
    }),
    options: [{ id: 'back', title: 'checkout.backToCart', way: 'showingCart' }],
    unclear: { say: 'checkout.chooseDelivery', to: 'withSales' },
    silence,
    next: 'Customer chooses the way of delivery',
  }),
};
