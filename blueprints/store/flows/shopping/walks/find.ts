import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../times.ts';
import type { Walk } from '../../../testing/testWalks.ts';
import * as the from './answers.ts';
import { down, listed, shownMug } from './paths.ts';

const known = { phone: '+15550142233' };

/** From the greeting to what was found. */
export const findWalks: readonly Walk[] = [
  {
    name: 'who is not known is asked what they look for',
    steps: [],
    to: 'greeting',
    says: ['shopping.greet'],
  },
  { name: 'who may be known is looked up', contact: known, steps: [], to: 'findingCustomer' },
  {
    name: 'who has bought before is greeted by name',
    contact: known,
    steps: [the.customer()],
    to: 'greetingReturning',
    says: ['shopping.greetReturning'],
  },
  {
    name: 'who is known and has not bought is greeted as everybody',
    contact: known,
    steps: [the.customer({ lastOrderAt: null })],
    to: 'greeting',
  },
  { name: 'of several nobody is picked', contact: known, steps: [the.severalCustomers], to: 'greeting' },
  { name: 'a stranger to the shop is welcome', contact: known, steps: [the.none], to: 'greeting' },
  { name: 'a shop that does not say holds nobody up', contact: known, steps: [the.failed], to: 'greeting' },
  { name: 'nor does one that says nothing', contact: known, steps: [{ after: MINUTE_MS }], to: 'greeting' },
  {
    name: 'a wish in the first words is looked for at once',
    contact: known,
    slots: { wish: 'a blue mug' },
    steps: [the.customer()],
    to: 'searching',
  },
  { name: 'the cart may be asked for first', slots: { goal: 'cart' }, steps: [], to: 'cartEmpty' },
  { name: 'and so may the till', slots: { goal: 'checkout' }, steps: [], to: 'cartEmpty' },
  {
    name: 'the categories are read when they are asked for',
    steps: [the.taps('browse')],
    to: 'readingCategories',
  },
  {
    name: 'categories are offered',
    steps: [the.taps('browse'), the.categories(4)],
    to: 'choosingCategory',
    says: ['shopping.chooseCategory'],
  },
  {
    name: 'more than a list holds are on a second page',
    steps: [the.taps('browse'), the.categories(12), the.taps('more'), the.taps('c9')],
    to: 'searching',
  },
  { name: 'nothing sold is said so', steps: [the.taps('browse'), the.none], to: 'nothingSold' },
  { name: 'an index that fails is an outage', steps: [the.taps('browse'), the.failed], to: 'shopDown' },
  { name: 'an index that is silent, too', steps: [the.taps('browse'), { after: 90_000 }], to: 'shopDown' },
  {
    name: 'a category is looked through',
    steps: [the.taps('browse'), the.categories(2), the.taps('c1')],
    to: 'searching',
  },
  {
    name: 'at the categories words are welcome',
    steps: [the.taps('browse'), the.categories(2), the.says('mug')],
    to: 'searching',
  },

  { name: 'what was found is a list', steps: listed, to: 'showingResults', says: ['shopping.results'] },
  {
    name: 'what only comes near is told as such',
    steps: [the.says('a mug under five'), the.found([the.mug, the.plate], { relaxed: ['maxMinor'] })],
    to: 'showingNearest',
    says: ['shopping.nearest'],
  },
  {
    name: 'one product alone is shown at once',
    steps: [the.says('mug'), the.found([the.mug])],
    to: 'readingProduct',
  },
  {
    name: 'one that only comes near stands in a list',
    steps: [the.says('mug'), the.found([the.mug], { relaxed: ['x'] })],
    to: 'showingNearest',
  },
  {
    name: 'cheaper, more, narrower go on from there',
    steps: [...listed, the.says('cheaper')],
    to: 'searching',
  },
  { name: 'nothing found is no end', steps: [the.says('a unicorn'), the.foundNone], to: 'foundNothing' },
  {
    name: 'from there to the categories',
    steps: [the.says('a unicorn'), the.foundNone, the.taps('browse')],
    to: 'readingCategories',
  },
  { name: 'words that are no wish are asked again', steps: [the.says('hmm'), the.noWish], to: 'greeting' },
  {
    name: 'of somebody known with their name',
    contact: known,
    slots: { wish: 'hello' },
    steps: [the.customer(), the.noWish],
    to: 'greetingReturning',
  },
  { name: 'beside a list that is told', steps: [...listed, the.says('hmm'), the.noWish], to: 'unclearWish' },
  {
    name: 'three times in a row a person helps',
    steps: [the.says('hm'), the.noWish, the.says('hmm'), the.noWish, the.says('hmmm'), the.noWish],
    to: 'withSales',
    says: ['help.coming'],
  },
  { name: 'a search that fails is an outage', steps: down, to: 'shopDown', says: ['shop.down'] },
  { name: 'it is tried again by itself', steps: [...down, { after: 15 * MINUTE_MS }], to: 'searching' },
  { name: 'or when they say so', steps: [...down, the.taps('again')], to: 'searching' },
  {
    name: 'a new wish replaces the old one meanwhile',
    steps: [...down, the.says('a plate')],
    to: 'searching',
  },
  {
    name: 'after three failures a person sees to it',
    steps: [...down, the.taps('again'), the.failed, the.taps('again'), the.failed],
    to: 'shopUnreachable',
    says: ['shop.downLong'],
  },
  {
    name: 'an outage before anything was said leads back to the greeting',
    steps: [
      the.taps('browse'),
      the.failed,
      the.says('x', { goal: 'browse' }),
      the.failed,
      { after: 15 * MINUTE_MS },
    ],
    to: 'readingCategories',
  },

  {
    name: 'two are compared side by side',
    steps: [...listed, the.says('compare the first two'), the.compared(the.mug, the.plate)],
    to: 'comparing',
    says: ['shopping.compare'],
  },
  {
    name: 'and one of them is looked at',
    steps: [...listed, the.says('compare them'), the.compared(the.mug, the.plate), the.taps('plate')],
    to: 'readingProduct',
  },
  {
    name: 'what cannot be followed twice gets a person',
    steps: [the.unclear, the.unclear, the.unclear],
    to: 'withSales',
  },
  { name: 'a person may be asked for', steps: [the.taps('person')], to: 'withSales' },
  { name: 'the person gives it back', steps: [the.taps('person'), the.act('goOn')], to: 'greeting' },
  { name: 'or ends it', steps: [the.taps('person'), the.act('close')], to: 'closedByPerson' },
  {
    name: 'a late person loses it to the supervisors',
    steps: [the.taps('person'), { after: 8 * HOUR_MS }],
    to: 'withSupervisors',
    says: ['help.delayed'],
  },
  {
    name: 'who go on with the cart, if there is one',
    steps: [
      ...shownMug,
      the.taps('add'),
      the.created,
      the.set(the.aMug),
      the.unclear,
      the.unclear,
      the.unclear,
      { after: 8 * HOUR_MS },
      { after: DAY_MS },
      the.act('goOn'),
    ],
    to: 'rereadingPrices',
  },
  { name: 'who never answers is left alone', steps: [{ after: 22 * HOUR_MS }], to: 'left' },
  { name: 'who has enough is let go', steps: [the.cancel], to: 'cancelled', says: ['shopping.cancelled'] },
];
