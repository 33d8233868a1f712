import type { Walk } from '../../../testing/testWalks.ts';
import * as the from './answers.ts';
import { addedMug } from './paths.ts';

const basket = (quantity: number) => [
  { sku: 'MUG', quantity },
  { sku: 'PLATE', quantity: 2 },
];
const basketShort = [the.created, the.set(the.aMug), { after: 1_000 }, the.tooFew(1, the.aMug)];

/** A basket that was filled in the channel's own catalogue. */
export const basketWalks: readonly Walk[] = [
  {
    name: 'of a thousand thousand, as many as a shop is asked for',
    slots: { waiting: basket(10_000_000) },
    steps: [
      the.created,
      the.set({ ...the.aMug, quantity: 10_000 }),
      { after: 1_000 },
      the.set(the.aMug),
      the.says('more', { goal: 'cart' }),
    ],
    to: 'readingCart',
  },
  {
    name: 'a basket of the catalogue fills it',
    slots: { waiting: basket(1) },
    steps: [the.created, the.set(the.aMug)],
    to: 'addingOn',
  },
  {
    name: 'line by line',
    slots: { waiting: basket(1) },
    steps: [the.created, the.set(the.aMug), { after: 1_000 }, the.set(the.aMug, the.aPlate)],
    to: 'showingCart',
    says: ['shopping.cart'],
  },
  {
    name: 'of what there is too little of, as many as there are',
    slots: { waiting: basket(1) },
    steps: [...basketShort, { after: 1_000 }],
    to: 'addingLine',
  },
  {
    name: 'a shop that takes not even those is asked once more only',
    slots: { waiting: basket(1) },
    steps: [...basketShort, { after: 1_000 }, the.tooFew(1, the.aMug)],
    to: 'readingMissed',
  },
  {
    name: 'what was missed is told with the cart',
    slots: { waiting: basket(1) },
    steps: [
      ...basketShort,
      { after: 1_000 },
      the.set(the.aMug, { ...the.aPlate, quantity: 1 }),
      the.read([the.plate], { PLATE: { stock: 1 } }),
      the.cartRead([the.aMug, { ...the.aPlate, quantity: 1 }]),
    ],
    to: 'showingCart',
    says: ['shopping.cart'],
  },
  {
    name: 'also when the shop names it no more',
    slots: { waiting: basket(1) },
    steps: [the.created, the.unknownVariant(), { after: 1_000 }, the.tooFew(0), the.failed],
    to: 'readingCart',
    says: ['shopping.basketMissed'],
  },
  {
    name: 'a basket of which nothing is left leaves the cart empty',
    slots: { waiting: basket(1) },
    steps: [
      the.created,
      the.unknownVariant(),
      { after: 1_000 },
      the.unknownVariant(),
      the.read([]),
      the.cartRead([]),
    ],
    to: 'cartEmpty',
    says: ['shopping.cartEmpty'],
  },
  {
    name: 'a second basket joins the first',
    steps: [
      ...addedMug,
      { type: 'answer', slots: { waiting: basket(1) } },
      the.set({ ...the.aMug, quantity: 2 }, the.aPlate),
    ],
    to: 'addingOn',
  },
];
