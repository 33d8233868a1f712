import { flowKit, nameFact, numberFact } from 'loopline/flow';
import { products } from 'loopline/integration';
import type { ShoppingContext } from './context.ts';
import { READ_DEADLINE_MS } from './outage.ts';
import { asks, hears, silence, unclear } from './said.ts';

const { branch, call, choose, optionList } = flowKit<ShoppingContext>();

/** Ten rows fit in a list; one turns the page. */
const ROWS = 9;

const { found } = products.categories.outputs;

/** What is there at all: the categories, the largest first. */
export const browseStates = {
  readingCategories: call({
    operation: products.categories,
    input: ({ language }) => ({ language }),
    on: {
      found: {
        to: 'choosingCategory',
        set: (_, heard) => ({ categories: found.parse(heard).categories, categoryPage: 0 }),
      },
      none: 'nothingSold',
      failed: 'judgingOutage',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The index tells the categories',
  }),

  choosingCategory: choose({
    say: asks('shopping.chooseCategory'),
    list: optionList({
      of: categoriesShown,
      id: ({ ref }) => ref,
      title: ({ title }) => nameFact(title),
      description: { text: 'shopping.categoryRow', facts: { count: ({ count }) => numberFact(count) } },
      take: ({ ref, title }) => ({
        wish: title,
        goal: 'search' as const,
        isFocused: false,
        last: { filters: { ...anything, categoryRefs: [ref] }, page: 0, shownRefs: [] },
      }),
      to: 'searching',
    }),
    options: [
      {
        id: 'more',
        title: 'shopping.moreCategories',
        when: ({ categories, categoryPage }) => categories.length > (categoryPage + 1) * ROWS,
        way: { to: 'turningPage', set: ({ categoryPage }) => ({ categoryPage: categoryPage + 1 }) },
      },
    ],
    words: hears,
    unclear: unclear('shopping.chooseCategory'),
    silence,
    next: 'Customer chooses a category',
  }),

  turningPage: branch({ cases: [], otherwise: 'choosingCategory' }),

  nothingSold: choose({
    say: asks('shopping.nothingSold'),
    options: [{ id: 'person', title: 'talkToPerson', way: 'withSales' }],
    words: hears,
    unclear: unclear('shopping.greetAgain'),
    silence,
    next: 'Customer says what they look for',
  }),
};

function categoriesShown({ categories, categoryPage }: ShoppingContext) {
  return categories.slice(categoryPage * ROWS, (categoryPage + 1) * ROWS);
}

/** A search that nothing was said of yet. */
const anything = {
  words: '',
  brands: [],
  facets: {},
  minMinor: null,
  maxMinor: null,
  inStock: false,
  sort: 'relevance' as const,
};
