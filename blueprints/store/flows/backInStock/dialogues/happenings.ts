import type { OutputOf, products } from 'loopline/integration';
import * as the from '../../../testing/answers.ts';
import type { Happenings } from '../../../testing/playDialogue.ts';
import { HOUR_MS } from '../../../times.ts';

type Hit = OutputOf<typeof products.search, 'picked'>['hit'];

function hit(productRef: string, title: string, ...variants: [string, string][]): Hit {
  return {
    productRef,
    title,
    categoryTitle: 'Decoration',
    description: '',
    imageUrl: null,
    currency: 'BRL',
    fromMinor: 8_990,
    toMinor: 8_990,
    attributes: {},
    variants: variants.map(([sku, name]) => ({ sku, title: name, options: {}, unitMinor: 8_990, stock: 0 })),
  };
}

const blue = hit('prod_1', 'Blue vase', ['VASE-S', 'S'], ['VASE-M', 'M']);
const round = hit('prod_2', 'Round vase', ['VASE-R', 'Round vase']);
const filters = {
  words: 'vase',
  categoryRefs: [],
  brands: [],
  facets: {},
  minMinor: null,
  maxMinor: null,
  inStock: false,
  sort: 'relevance',
};

const stock = (pieces: number) =>
  the.result('read', {
    variants: [
      {
        sku: 'VASE-M',
        title: 'M',
        options: { size: 'M' },
        unitMinor: 8_990,
        currency: 'BRL',
        stock: pieces,
        imageUrl: null,
        productRef: 'prod_1',
        productTitle: 'Blue vase',
      },
    ],
  });

/** What happens beside the chat in the dialogues, in the words that they use. */
export const happenings: Happenings = {
  'the index finds two vases': the.result('found', {
    hits: [blue, round],
    filters,
    page: 0,
    hasMore: false,
    total: 2,
    relaxed: [],
  }),
  'the index knows the vase': the.result('picked', { hit: blue, sku: null, quantity: null, isWanted: false }),
  'it is sold out': stock(0),
  'it is back': stock(4),
  'it is not sold any more': the.result('read', { variants: [] }),
  'half a day passes': { after: 12 * HOUR_MS },
};
