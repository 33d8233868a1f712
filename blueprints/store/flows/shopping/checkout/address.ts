import { flowKit } from 'loopline/flow';
import { carts } from 'loopline/integration';
import type { ShoppingContext } from '../context.ts';
import { asks, silence } from '../said.ts';
import { nothingSaid, wholeAddress } from './addressOf.ts';
import { asksFor } from './asksFor.ts';
import { cartKey, cartOf, written } from './cartOf.ts';
import { cartIn } from './kept.ts';
import { lost, STUCK } from './lost.ts';
import { refusedPart } from './said.ts';

const { ask, branch, call, choose } = flowKit<ShoppingContext>();

/** Where the parcel goes: what is missing is asked by itself, what the shop does not take is said and corrected. */
export const addressStates = {
  askingAddress: asksFor({
    slot: 'addressSaid',
    as: 'address',
    text: 'checkout.askAddress',
    to: 'completingAddress',
    next: 'Customer gives the address',
  }),
  askingStreet: asksFor({
    slot: 'streetSaid',
    as: 'words',
    text: 'checkout.askStreet',
    to: 'completingAddress',
    next: 'Customer gives street and number',
  }),
  askingPostalCode: asksFor({
    slot: 'postalCodeSaid',
    as: 'address',
    text: 'checkout.askPostalCode',
    to: 'completingAddress',
    next: 'Customer gives the postal code',
  }),
  askingCity: asksFor({
    slot: 'citySaid',
    as: 'words',
    text: 'checkout.askCity',
    to: 'completingAddress',
    next: 'Customer gives the city',
  }),

  keepingAddress: call({
    operation: carts.setAddress,
    input: (context) => ({ cartRef: cartOf(context).ref, address: wholeAddress(context) }),
    key: cartKey('address'),
    on: {
      set: {
        to: 'listingShipping',
        set: (context, heard) => ({ ...kept(context), cart: cartIn(heard), refused: null }),
      },
      refused: {
        to: 'judgingAddress',
        set: (context, heard) => ({
          ...kept(context),
          refused: carts.setAddress.outputs.refused.parse(heard),
        }),
      },
      none: lost,
      failed: { to: 'judgingTill', set: written },
      manual: { to: 'withSales', set: written },
    },
    deadline: STUCK,
    next: 'The shop writes down where the parcel goes',
  }),

  judgingAddress: branch({
    cases: [{ when: ({ refused }) => refused?.reason === 'notDelivered', to: 'notDelivered' }],
    otherwise: 'correctingAddress',
  }),

  correctingAddress: ask({
    say: asks('checkout.correctAddress', { part: refusedPart }),
    slot: 'addressSaid',
    as: 'address',
    to: 'completingAddress',
    unclear: { say: { text: 'checkout.correctAddressAgain', facts: { part: refusedPart } }, to: 'withSales' },
    silence,
    next: 'Customer corrects the address',
  }),

  /** No parcel goes there. */
  notDelivered: choose({
    say: asks('checkout.notDelivered'),
    options: [
      { id: 'another', title: 'checkout.anotherAddress', way: 'askingAddress' },
      { id: 'cart', title: 'checkout.backToCart', way: 'showingCart' },
      { id: 'person', title: 'talkToPerson', way: 'withSales' },
    ],
    unclear: { say: 'checkout.notDelivered', to: 'withSales' },
    silence,
    next: 'Customer gives an address that parcels go to',
  }),
};

/** What the shop was given is the address from now on, and what was said of it is joined. */
function kept(context: ShoppingContext): Partial<ShoppingContext> {
  return { ...written(context), ...nothingSaid, address: wholeAddress(context) };
}
