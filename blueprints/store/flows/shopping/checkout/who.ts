import { flowKit } from 'loopline/flow';
import { carts, customers } from 'loopline/integration';
import { invoicePolicy } from '../../../policies/invoice.ts';
import type { ShoppingContext } from '../context.ts';
import { addressOf, missingPart } from './addressOf.ts';
import { asksFor } from './asksFor.ts';
import { buyerOf } from './buyer.ts';
import { cartKey, cartOf, written } from './cartOf.ts';
import { cartIn } from './kept.ts';
import { lost, STUCK } from './lost.ts';

const { branch, call, decide } = flowKit<ShoppingContext>();

/** Who buys. What is known is not asked; what the shop or the invoice needs beside it is. */
export const whoStates = {
  startingCheckout: branch({
    cases: [
      { when: ({ cart }) => (cart?.lines ?? []).length === 0, to: 'showingCart' },
      {
        when: ({ customer, contact }) => customer === null && (contact.phone ?? contact.email) !== null,
        to: 'recallingBuyer',
      },
    ],
    otherwise: 'checkingBuyer',
  }),

  recallingBuyer: call({
    operation: customers.find,
    input: ({ contact: { phone, email } }) => ({ phone, email }),
    on: {
      one: {
        to: 'checkingBuyer',
        set: (_, heard) => ({ customer: customers.find.outputs.one.parse(heard).customer }),
      },
      several: 'checkingBuyer',
      none: 'checkingBuyer',
      failed: 'checkingBuyer',
    },
    deadline: { ...STUCK, to: 'checkingBuyer' },
    next: 'The shop says whether it knows the customer',
  }),

  checkingBuyer: branch({
    cases: [{ when: (context) => (buyerOf(context).name ?? '') === '', to: 'askingName' }],
    otherwise: 'completingAddress',
  }),

  askingName: asksFor({
    slot: 'nameSaid',
    as: 'words',
    text: 'checkout.askName',
    to: 'completingAddress',
    next: 'Customer gives their name',
  }),

  judgingInvoice: decide({
    policy: invoicePolicy,
    facts: (context) => ({
      country: addressOf(context).country ?? '',
      isKnown: context.customer !== null,
      hasTaxId: buyerOf(context).taxId !== null,
    }),
    outcomes: { taxId: 'askingTaxId', none: 'keepingBuyer' },
  }),

  askingTaxId: asksFor({
    slot: 'taxIdSaid',
    as: 'taxId',
    text: 'checkout.askTaxId',
    to: 'keepingBuyer',
    next: 'Customer gives the tax id',
  }),
  askingEmail: asksFor({
    slot: 'emailSaid',
    as: 'email',
    text: 'checkout.askEmail',
    to: 'keepingBuyer',
    next: 'Customer gives an e-mail',
  }),
  askingPhone: asksFor({
    slot: 'phoneSaid',
    as: 'phone',
    text: 'checkout.askPhone',
    to: 'keepingBuyer',
    next: 'Customer gives a phone',
  }),

  keepingBuyer: call({
    operation: carts.setBuyer,
    input: (context) => {
      const { name, ...buyer } = buyerOf(context);
      return { cartRef: cartOf(context).ref, name: name ?? '-', ...buyer };
    },
    key: cartKey('buyer'),
    on: {
      set: {
        to: 'keepingAddress',
        set: (context, heard) => ({
          ...written(context),
          cart: cartIn(heard),
          buyer: buyerKept(context),
          refused: null,
        }),
      },
      refused: {
        to: 'askingBuyerAgain',
        set: (context, heard) => ({
          ...written(context),
          refused: {
            field: carts.setBuyer.outputs.refused.parse(heard).field,
            reason: 'refused',
          },
        }),
      },
      none: lost,
      failed: { to: 'judgingTill', set: written },
      manual: { to: 'withSales', set: written },
    },
    deadline: STUCK,
    next: 'The shop writes down who buys',
  }),

  /** What the shop needs and did not get, or did not take. */
  askingBuyerAgain: branch({
    cases: [
      { when: refusedIs('name'), to: 'askingName' },
      { when: refusedIs('phone'), to: 'askingPhone' },
      { when: refusedIs('email'), to: 'askingEmail' },
    ],
    otherwise: 'askingTaxId',
  }),

  completingAddress: branch({
    cases: [
      { when: hasNoAddress, to: 'askingAddress' },
      { when: (context) => missingPart(context) === 'line1', to: 'askingStreet' },
      { when: (context) => missingPart(context) === 'postalCode', to: 'askingPostalCode' },
      { when: (context) => missingPart(context) === 'city', to: 'askingCity' },
    ],
    otherwise: 'judgingInvoice',
  }),
};

function hasNoAddress(context: ShoppingContext): boolean {
  const { line1, city, postalCode } = addressOf(context);
  return line1 === undefined && city === undefined && postalCode === undefined;
}

function refusedIs(field: string) {
  return ({ refused }: ShoppingContext) => refused?.field === field;
}

function buyerKept(context: ShoppingContext): ShoppingContext['buyer'] {
  const { name, email, taxId } = buyerOf(context);
  return { name: name ?? '-', email, taxId };
}
