import { defineFlow } from 'loopline/flow';
import { addingStates } from './adding.ts';
import { alternativeStates } from './alternatives.ts';
import { basketStates } from './basket.ts';
import { browseStates } from './browse.ts';
import { card } from './card.ts';
import { cartStates } from './cart.ts';
import { changingStates } from './changing.ts';
import { clearingStates } from './clearing.ts';
import { compareStates } from './compare.ts';
import { tillCorrections } from './checkout/corrections.ts';
import { contextSchema, openingContext } from './context.ts';
import { couponStates } from './coupon.ts';
import { endStates } from './ends.ts';
import { freshnessStates } from './freshness.ts';
import { fromTillStates } from './fromTillStates.ts';
import { greetStates } from './greet.ts';
import { outageStates } from './outage.ts';
import { isPaymentKnown } from './payment/isPaymentKnown.ts';
import { peopleStates } from './people.ts';
import { productStates } from './product.ts';
import { searchStates } from './search.ts';
import { tillStates } from './till.ts';
import { variantStates } from './variants.ts';

/**
 * Shopping: from the first wish over search and cart to the order, its delivery and a word about it. A chapter per file;
 * README.md shows them together.
 */
export const shopping = defineFlow({
  name: 'shopping',
  version: 1,
  reason: 'shopping',
  contextSchema,
  context: openingContext,
  object: ({ cart }) => (cart === null ? null : { kind: 'cart', ref: cart.ref }),
  isKnown: isPaymentKnown,
  initial: 'starting',
  cancelled: 'cancelled',
  corrections: tillCorrections,
  states: {
    ...greetStates,
    ...browseStates,
    ...searchStates,
    ...compareStates,
    ...productStates,
    ...variantStates,
    ...alternativeStates,
    ...freshnessStates,
    ...clearingStates,
    ...addingStates,
    ...basketStates,
    ...cartStates,
    ...changingStates,
    ...couponStates,
    ...tillStates,
    ...fromTillStates,
    ...outageStates,
    ...peopleStates,
    ...endStates,
  },
  card,
});
