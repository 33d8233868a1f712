import { HOUR_MS } from '../../../times.ts';
import type { Walk } from '../../../testing/testWalks.ts';
import * as the from './answers.ts';
import { later, listed, shownMug, shownShirt, soldOut } from './paths.ts';

const sizeAsked = [...shownShirt, the.taps('add')];
const bySearch = (hit: Parameters<typeof the.found>[0][number]) => [
  the.says('it'),
  the.found([hit]),
  the.read([hit]),
  the.taps('add'),
];

/** One product, its variants, and what instead of it. */
export const lookWalks: readonly Walk[] = [
  {
    name: 'a product is shown as the shop tells it now',
    steps: shownMug,
    to: 'showingProduct',
    says: ['shopping.product'],
  },
  {
    name: 'another price than the list said is told',
    steps: [...listed, the.taps('mug'), the.read([the.mug], { MUG: { unitMinor: 5_490 } })],
    to: 'showingProduct',
    says: ['shopping.priceChanged', 'shopping.product'],
  },
  {
    name: 'what is not sold any more is told',
    steps: [...listed, the.taps('mug'), the.read([the.mug], { MUG: null })],
    to: 'productGone',
  },
  {
    name: 'then something like it',
    steps: [...listed, the.taps('mug'), the.read([the.mug], { MUG: null }), the.taps('similar')],
    to: 'readingSimilar',
  },
  {
    name: 'a shop that does not tell is an outage',
    steps: [...listed, the.taps('mug'), the.failed],
    to: 'shopDown',
  },
  {
    name: 'who buys it now goes to the till at once, where the summary tells what is in the cart',
    steps: [...shownMug, the.taps('buy'), the.created, the.set(the.aMug)],
    to: 'askingAddress',
  },
  {
    name: 'from what is not sold any more back to the list',
    steps: [...listed, the.taps('mug'), the.read([]), the.taps('back')],
    to: 'showingResults',
  },
  {
    name: 'without a list to the categories',
    steps: [the.says('a shirt'), the.found([the.shirt]), the.read([]), the.taps('back')],
    to: 'readingCategories',
  },
  { name: 'words about it are followed', steps: [...shownShirt, the.says('in blue')], to: 'searching' },

  {
    name: 'who picks one that they want gets it into the cart',
    steps: [the.says('add a mug'), the.picked(the.mug, { isWanted: true }), the.read([the.mug])],
    to: 'creatingCart',
  },
  {
    name: 'but not at another price than they were told',
    steps: [
      ...listed,
      the.says('add the mug'),
      the.picked(the.mug, { isWanted: true }),
      the.read([the.mug], { MUG: { unitMinor: 5_490 } }),
    ],
    to: 'showingProduct',
  },
  {
    name: 'who picks one to see it sees it',
    steps: [...listed, the.says('the second'), the.picked(the.plate), the.read([the.plate])],
    to: 'showingProduct',
  },
  {
    name: 'who names the variant is not asked for it',
    steps: [
      the.says('the shirt in blue, M'),
      the.picked(the.shirt, { sku: 'SHIRT-M-blue', isWanted: true }),
      the.read([the.shirt]),
    ],
    to: 'creatingCart',
  },

  { name: 'the size is asked first', steps: sizeAsked, to: 'choosingSize', says: ['shopping.chooseSize'] },
  {
    name: 'then the colour',
    steps: [...sizeAsked, the.taps('M')],
    to: 'choosingColour',
    says: ['shopping.chooseColour'],
  },
  {
    name: 'and with both it goes into the cart',
    steps: [...sizeAsked, the.taps('M'), the.taps('blue')],
    to: 'creatingCart',
  },
  { name: 'another option is asked by its name', steps: bySearch(the.poster), to: 'choosingOption' },
  { name: 'variants without options by their titles', steps: bySearch(the.candle), to: 'choosingVariant' },
  {
    name: 'and one of them is taken',
    steps: [...bySearch(the.candle), the.taps('CANDLE-2')],
    to: 'creatingCart',
  },
  {
    name: 'one thing of one kind is asked nothing',
    steps: [...shownMug, the.taps('add')],
    to: 'creatingCart',
  },
  {
    name: 'an hour later the price is read again before it goes in',
    steps: [...shownMug, later(2 * HOUR_MS, the.taps('add'))],
    to: 'readingProduct',
  },

  { name: 'what is sold out is told', steps: soldOut, to: 'soldOut', says: ['shopping.soldOut'] },
  {
    name: 'so is the variant that they named',
    steps: [
      the.says('the shirt in S'),
      the.picked(the.shirt, { sku: 'SHIRT-S-blue' }),
      the.read([the.shirt]),
    ],
    to: 'soldOut',
  },
  {
    name: 'and what else there is of it is shown',
    steps: [
      the.says('the shirt in S'),
      the.picked(the.shirt, { sku: 'SHIRT-S-blue' }),
      the.read([the.shirt]),
      the.taps('others'),
    ],
    to: 'showingProduct',
    says: ['shopping.product'],
  },
  { name: 'what is like it is looked for', steps: [...soldOut, the.taps('similar')], to: 'readingSimilar' },
  {
    name: 'and offered',
    steps: [...soldOut, the.taps('similar'), the.similar(the.mug)],
    to: 'showingAlternatives',
    says: ['shopping.alternatives'],
  },
  {
    name: 'nothing like it is told',
    steps: [...soldOut, the.taps('similar'), the.none],
    to: 'noAlternatives',
  },
  { name: 'no answer is an outage', steps: [...soldOut, the.taps('similar'), the.failed], to: 'shopDown' },
  {
    name: 'how to be told when it is back',
    steps: [...soldOut, the.taps('notify')],
    to: 'tellingHowToWatch',
  },
  {
    name: 'from nothing like it, too',
    steps: [...soldOut, the.taps('similar'), the.none, the.taps('notify')],
    to: 'tellingHowToWatch',
  },
];
