import { act, answer, cancel, choose, failed, no, none, unclear, yes } from '../../../testing/answers.ts';
import type { Heard, Step } from '../../../testing/walk.ts';
import * as the from './tillAnswers.ts';
import { summed, toTill } from './tillPaths.ts';
import type { TillWalk } from './tillWalk.ts';

const noName = { name: null };
const stranger: Step[] = [...toTill, none];
const parts = {
  street: 'Rua Augusta',
  number: '900',
  city: 'São Paulo',
  state: 'SP',
  postalCode: '01304-001',
};
const said = (slots: object): Heard => ({ type: 'answer', slots: { addressSaid: { ...slots } } });
const atHome: Step[] = [...stranger, said(parts)];
const invoiced: Step[] = [...atHome, answer({ taxIdSaid: '52998224725' })];
const bought: Step[] = [...toTill, the.known(), the.cartSet()];
const refusedFor = (reason: string, field?: string): Step[] => [...bought, the.addressRefused(reason, field)];
const twoLines = the.cartFacts({ lines: [the.lineFacts(), the.lamp] });

/** Who buys, where it goes, how it comes, and the yes. */
export const checkoutWalks: readonly TillWalk[] = [
  { name: 'the shop is asked who it is', steps: toTill, to: 'recallingBuyer' },
  { name: 'a shop that does not say stops nobody', steps: [...toTill, failed], to: 'askingAddress' },
  { name: 'several who fit are not told apart', steps: [...toTill, the.several], to: 'askingAddress' },
  {
    name: 'who has no phone and no name is asked for the name',
    contact: { phone: null, name: null },
    steps: toTill,
    to: 'askingName',
    says: ['checkout.askName'],
  },
  {
    name: 'a name leads to the address',
    contact: noName,
    steps: [...stranger, answer({ nameSaid: 'Marta Quinn' })],
    to: 'askingAddress',
    says: ['checkout.askAddress'],
  },
  {
    name: 'a whole address leads to the invoice',
    steps: atHome,
    to: 'askingTaxId',
    says: ['checkout.askTaxId'],
  },
  { name: 'a tax id is written down with the buyer', steps: invoiced, to: 'keepingBuyer' },
  {
    name: 'an address without a street is asked for it',
    steps: [...stranger, said({ postalCode: '01304-001' })],
    to: 'askingStreet',
  },
  {
    name: 'one without a postal code is asked for that',
    steps: [...stranger, said({ street: 'Rua Augusta', number: '900', city: 'São Paulo' })],
    to: 'askingPostalCode',
  },
  {
    name: 'one without a city is asked for the city',
    steps: [
      ...stranger,
      said({ street: 'Rua Augusta', number: '900' }),
      { type: 'answer', slots: { postalCodeSaid: { postalCode: '01304-001' } } },
    ],
    to: 'askingCity',
  },
  {
    name: 'and then it is whole',
    steps: [
      ...stranger,
      said({ postalCode: '01304-001' }),
      answer({ streetSaid: 'Rua Augusta 900' }),
      answer({ citySaid: 'São Paulo' }),
    ],
    to: 'askingTaxId',
  },
  { name: 'a known customer is asked nothing', steps: [...toTill, the.known()], to: 'keepingBuyer' },
  {
    name: 'the shop needs an e-mail',
    steps: [...toTill, the.known(), the.buyerRefused('email')],
    to: 'askingEmail',
  },
  {
    name: 'the shop needs a phone',
    steps: [...toTill, the.known(), the.buyerRefused('phone')],
    to: 'askingPhone',
  },
  {
    name: 'the shop does not take a name',
    steps: [...toTill, the.known(), the.buyerRefused('name')],
    to: 'askingName',
  },
  {
    name: 'the shop needs a tax id',
    steps: [...toTill, the.known(), the.buyerRefused('taxId')],
    to: 'askingTaxId',
  },
  {
    name: 'an e-mail that was asked for is written down',
    steps: [...toTill, the.known(), the.buyerRefused('email'), answer({ emailSaid: 'marta@example.com' })],
    to: 'keepingBuyer',
  },
  { name: 'the address is written down after the buyer', steps: bought, to: 'keepingAddress' },
  {
    name: 'a postal code that the shop does not know is corrected',
    steps: refusedFor('unknown', 'postalCode'),
    to: 'correctingAddress',
    says: ['checkout.correctAddress'],
  },
  {
    name: 'a corrected part joins what was said before',
    steps: [...refusedFor('unknown', 'postalCode'), said({ postalCode: '05422-010' })],
    to: 'keepingBuyer',
  },
  { name: 'where no parcel goes another address may', steps: refusedFor('notDelivered'), to: 'notDelivered' },
  {
    name: 'another address is asked for',
    steps: [...refusedFor('notDelivered'), choose('another')],
    to: 'askingAddress',
  },
  {
    name: 'no way of delivery is told as well',
    steps: [...bought, the.cartSet(), the.notDelivered],
    to: 'notDelivered',
  },
  { name: 'the ways of delivery are read', steps: [...bought, the.cartSet()], to: 'listingShipping' },
  { name: 'the cheapest is proposed', steps: [...bought, the.cartSet(), the.rates()], to: 'keepingDelivery' },
  {
    name: 'a way that is gone is chosen anew',
    steps: [...bought, the.cartSet(), the.rates(), the.unknownRate],
    to: 'choosingDelivery',
  },
  {
    name: 'all amounts are in one message',
    steps: summed(),
    to: 'confirmingOrder',
    says: ['checkout.summary'],
  },
  { name: 'who does not want it now keeps the cart', steps: [...summed(), no], to: 'cartSaved' },
  {
    name: 'a mere yes names no way to pay, and orders nothing',
    steps: [...summed(), yes],
    to: 'confirmingOrder',
    says: ['checkout.summary'],
  },
  {
    name: 'a price that changed is told first, in the same message',
    steps: summed(the.cartFacts({ lines: [the.lineFacts({ unitMinor: 3_690 })] })),
    to: 'confirmingOrder',
    says: ['checkout.changed', 'checkout.summary'],
  },
  {
    name: 'a large order is paid by card',
    steps: summed(the.cartFacts({ lines: [the.lineFacts({ unitMinor: 600_000 })] })),
    to: 'confirmingByCard',
    says: ['checkout.changed', 'checkout.summary'],
  },
  {
    name: 'a very large one is arranged by a person',
    steps: summed(the.cartFacts({ lines: [the.lineFacts({ unitMinor: 1_600_000 })] })),
    to: 'orderingByPerson',
  },
  {
    name: 'a person writes down that they ordered',
    steps: [...summed(the.cartFacts({ lines: [the.lineFacts({ unitMinor: 1_600_000 })] })), act('ordered')],
    to: 'orderedByPerson',
  },
  {
    name: 'an unclear answer shows all of it again',
    steps: [...summed(), unclear],
    to: 'confirmingOrder',
    says: ['checkout.summary'],
  },
  { name: 'somebody wants something else', steps: [...summed(), choose('change')], to: 'choosingChange' },
  { name: 'the address', steps: [...summed(), choose('change'), choose('address')], to: 'askingAddress' },
  {
    name: 'the delivery',
    steps: [...summed(), choose('change'), choose('delivery')],
    to: 'choosingDelivery',
  },
  {
    name: 'a way of delivery that was chosen',
    steps: [...summed(), choose('change'), choose('delivery'), choose('express')],
    to: 'keepingDelivery',
  },
  {
    name: 'nothing after all',
    steps: [...summed(), choose('change'), choose('back')],
    to: 'confirmingOrder',
  },
  {
    name: 'another address in the middle of the summary',
    steps: [...summed(), { type: 'correct', slots: { addressSaid: parts } }],
    to: 'keepingBuyer',
    says: ['checkout.corrected.address'],
  },
  {
    name: 'another delivery in the middle of the summary',
    steps: [...summed(), { type: 'correct', slots: { rateRef: 'express' } }],
    to: 'keepingDelivery',
    says: ['checkout.corrected.delivery'],
  },
  {
    name: 'three instead of two',
    steps: [...summed(), { type: 'correct', slots: { pieces: 3 } }],
    to: 'changingQuantity',
    says: ['checkout.corrected.quantity'],
  },
  {
    name: 'a basket at the summary goes into the cart, and the summary is made anew',
    steps: [...summed(), { type: 'correct', slots: { waiting: [{ sku: 'PLATE', quantity: 1 }] } }],
    to: 'addingLine',
    says: ['checkout.corrected.basket'],
  },
  {
    name: 'three instead of two are delivered anew',
    steps: [...summed(), { type: 'correct', slots: { pieces: 3 } }, the.cartSet()],
    to: 'listingShipping',
  },
  {
    name: 'more than there are',
    steps: [...summed(), { type: 'correct', slots: { pieces: 90 } }, the.insufficient(7)],
    to: 'orderSoldOut',
    says: ['checkout.soldOut'],
  },
  ...[0, -1, 1_000_000_000].map((pieces) => ({
    name: `${pieces} pieces are no order`,
    steps: [...summed(), { type: 'correct' as const, slots: { pieces } }],
    to: 'showingCart',
  })),
  {
    name: 'how many of which is asked where there are two lines',
    cart: twoLines,
    steps: [...summed(twoLines), { type: 'correct', slots: { pieces: 3 } }],
    to: 'showingCart',
  },
  { name: 'a customer may end it', steps: [...summed(), cancel], to: 'cancelled' },
];
