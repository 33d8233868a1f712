import { flowKit, nameFact } from 'loopline/flow';
import { writeMoney } from '../../writeMoney.ts';
import type { ShoppingContext } from './context.ts';
import type { KeptHit } from './hit.ts';

const { optionList } = flowKit<ShoppingContext>();

/** What a list in a chat can show. */
const ROWS = 10;

/** The products that were found, with their prices, a row each. */
export const hitList = optionList<{ hit: KeptHit; price: string }>({
  of: (context) => context.hits.slice(0, ROWS).map((hit) => ({ hit, price: priceOf(hit, context) })),
  id: ({ hit }) => hit.productRef,
  title: ({ hit }) => nameFact(hit.title),
  // A title of a row is short: what is cut there stands below once more.
  description: {
    text: 'shopping.hitRow',
    facts: { price: ({ price }) => nameFact(price), title: ({ hit }) => nameFact(hit.title) },
  },
  take: ({ hit }) => ({
    product: hit,
    productAt: null,
    chosen: {},
    sku: null,
    isWanted: false,
    isFocused: true,
    available: null,
  }),
  to: 'readingProduct',
});

/** 'R$ 79,90', or from the cheapest variant to the dearest. */
export function priceOf(
  { fromMinor, toMinor, currency }: Pick<KeptHit, 'fromMinor' | 'toMinor' | 'currency'>,
  { language }: Pick<ShoppingContext, 'language'>,
): string {
  const from = writeMoney({ minor: fromMinor, currency }, language);
  return fromMinor === toMinor ? from : `${from} – ${writeMoney({ minor: toMinor, currency }, language)}`;
}
