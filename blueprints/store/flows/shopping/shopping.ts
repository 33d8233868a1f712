import { defineFlow } from 'loopline/flow';
import { cartStates } from './cart.ts';
import { card } from './card.ts';
import { tillCorrections } from './checkout/corrections.ts';
import { contextSchema, openingContext } from './context.ts';
import { endStates } from './ends.ts';
import { fromTillStates } from './fromTillStates.ts';
import { greetStates } from './greet.ts';
import { tillStates } from './till.ts';

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
  initial: 'starting',
  cancelled: 'cancelled',
  corrections: tillCorrections,
  states: { ...greetStates, ...cartStates, ...tillStates, ...fromTillStates, ...endStates },
  card,
});
