import { moneyFact, nameFact, type CardPlan } from 'loopline/flow';
import type { ShoppingContext } from './context.ts';

/** What an agent reads when the shopping comes to them. */
export const card: CardPlan<ShoppingContext> = {
  wants: [
    {
      text: 'card.shoppingWish',
      facts: { wish: ({ wish }) => nameFact(wish ?? '') },
      when: ({ wish }) => wish !== null,
    },
    { text: 'card.shopping', when: ({ wish }) => wish === null },
  ],
  checked: [
    {
      text: 'card.cartTotal',
      facts: {
        total: ({ cart }) => moneyFact({ minor: cart?.totalMinor ?? 0, currency: cart?.currency ?? 'BRL' }),
      },
      when: ({ cart }) => cart !== null,
    },
  ],
  leftToDo: [{ text: 'card.helpToBuy' }],
};
