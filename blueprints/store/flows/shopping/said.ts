import { nameFact, timeFact, type Fact, type FactSources, type FullWords } from 'loopline/flow';
import { HOUR_MS } from '../../times.ts';
import { toldBy, type ShoppingContext } from './context.ts';

/** Asks for a word when the service window is closed; the question itself follows once the customer has written. */
export const YOUR_TURN = 'shopping_your_turn';

/** What is said with a question: when the window is closed, a template asks for a word first. */
export function asks(text: string, facts: FactSources<ShoppingContext> = {}): FullWords<ShoppingContext> {
  return { text, facts, template: YOUR_TURN };
}

/** What is said once more when words were neither an option nor a wish; after that a person helps. */
export const unclear = (text: string, facts: FactSources<ShoppingContext> = {}) => ({
  say: { text, facts },
  to: 'withSales',
});

/** Nobody is pressed to buy: no reminder here. What becomes of a cart is judged after most of a day. */
export const silence = { giveUp: { afterMs: 22 * HOUR_MS, to: 'judgingSilence' } };

/** Whatever is asked, a wish in free words is welcome, and so is a basket of the channel's catalogue. */
export const hears = wordsThatAre({ isFocused: false });

/** The same while one product is looked at: 'in blue' is about it. */
export const hearsOfProduct = wordsThatAre({ isFocused: true });

function wordsThatAre(beside: Partial<ShoppingContext>) {
  return {
    slot: 'wish',
    to: 'checkingFreshness',
    set: (context: ShoppingContext, slots: object): Partial<ShoppingContext> | null => {
      const { waiting, ...told } = toldBy(slots);
      if (told.wish === null && told.goal === 'search' && waiting.length === 0) return null;
      return {
        ...told,
        ...beside,
        waiting: [...context.waiting, ...waiting],
        isBasket: context.isBasket || waiting.length > 0,
        isWanted: false,
        available: null,
      };
    },
  };
}

/** A day and hour that is `ms` away. */
export const by =
  (ms: number) =>
  (_: ShoppingContext, at: string): Fact =>
    timeFact(new Date(Date.parse(at) + ms).toISOString());

export const productTitle = ({ product }: ShoppingContext): Fact => nameFact(product?.title ?? '');
