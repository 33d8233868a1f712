import { moneyFact, nameFact, numberFact, type CardPlan } from 'loopline/flow';
import { CURRENCY } from '../../business.ts';
import type { ShoppingContext } from './context.ts';

/** What an agent reads when the shopping comes to them. */
export const card: CardPlan<ShoppingContext> = {
  wants: [
    {
      text: 'card.shoppingWish',
      facts: { wish: ({ wish }) => nameFact(wish ?? '') },
      when: ({ wish }) => wish !== null,
    },
    {
      text: 'card.shoppingProduct',
      facts: { product: ({ product }) => nameFact(product?.title ?? '') },
      when: ({ product }) => product !== null,
    },
    { text: 'card.shopping', when: ({ wish }) => wish === null },
  ],
  checked: [
    {
      text: 'card.customerSince',
      facts: { orders: ({ customer }) => numberFact(customer?.orderCount ?? 0) },
      when: ({ customer }) => customer !== null,
    },
    {
      text: 'card.cartTotal',
      facts: {
        total: ({ cart }) =>
          moneyFact({ minor: cart?.totalMinor ?? 0, currency: cart?.currency ?? CURRENCY }),
      },
      when: ({ cart }) => cart !== null,
    },
  ],
  leftToDo: [{ text: 'card.helpToBuy' }],
};
