import { flowKit } from 'loopline/flow';
import type { PaymentMethod } from 'loopline/integration';
import { paymentPolicy } from '../../../policies/payment.ts';
import type { ShoppingContext } from '../context.ts';
import { asks, silence } from '../said.ts';
import { addressOf } from './addressOf.ts';
import { cartOf } from './cartOf.ts';
import { changesIn, shownNow } from './changesIn.ts';
import { address, changes, lines, total } from './said.ts';

const { branch, choose, decide, say } = flowKit<ShoppingContext>();

/** "Not now" keeps the cart. A mere yes names no way to pay, and orders nothing. */
const yesNo = { yes: 'judgingPayment', no: 'cartSaved' };

const summary = asks('checkout.summary', { lines, total, address });

/** All amounts in one message, and the yes to them: whoever taps a way to pay has ordered. */
export const summaryStates = {
  comparingPrices: branch({
    cases: [{ when: (context) => changesIn(context).length > 0, to: 'tellingChange' }],
    otherwise: 'judgingPayment',
  }),

  /** Said before the summary, in the same message. */
  tellingChange: say({ say: asks('checkout.changed', { changes }), to: 'judgingPayment' }),

  judgingPayment: decide({
    policy: paymentPolicy,
    facts: (context) => ({
      country: addressOf(context).country ?? '',
      currency: cartOf(context).currency,
      minor: cartOf(context).totalMinor,
    }),
    outcomes: { any: 'confirmingOrder', card: 'confirmingByCard', person: 'orderingByPerson' },
  }),

  confirmingOrder: choose({
    say: summary,
    options: [payBy('instantTransfer'), payBy('card'), change()],
    yesNo,
    unclear: { say: summary, to: 'withSales' },
    silence,
    next: 'Customer says yes to the order, and how they pay',
  }),

  /** The same where there is one way to pay. */
  confirmingByCard: choose({
    say: summary,
    options: [payBy('card'), change()],
    yesNo,
    unclear: { say: summary, to: 'withSales' },
    silence,
    next: 'Customer says yes to the order',
  }),

  choosingChange: choose({
    say: asks('checkout.chooseChange'),
    options: [
      { id: 'address', title: 'checkout.changeAddress', way: 'askingAddress' },
      { id: 'delivery', title: 'checkout.changeDelivery', way: 'choosingDelivery' },
      { id: 'cart', title: 'checkout.changeCart', way: 'showingCart' },
      { id: 'name', title: 'checkout.changeName', way: 'askingName' },
      { id: 'taxId', title: 'checkout.changeTaxId', way: 'askingTaxId' },
      { id: 'back', title: 'checkout.changeNothing', way: 'judgingPayment' },
    ],
    unclear: { say: 'checkout.chooseChange', to: 'withSales' },
    silence,
    next: 'Customer says what shall be otherwise',
  }),
};

function payBy(method: PaymentMethod) {
  return {
    id: method,
    title: `checkout.payBy.${method}`,
    way: {
      to: 'placingOrder',
      set: (context: ShoppingContext, _: object, at: string) => ({
        ...shownNow(context, at),
        method,
        agreed: agreedTo(context, at),
        isPlacing: true,
      }),
    },
  };
}

function change() {
  return { id: 'change', title: 'checkout.change', way: { to: 'choosingChange', set: seen } };
}

function seen(context: ShoppingContext, _: object, at: string): Partial<ShoppingContext> {
  return shownNow(context, at);
}

function agreedTo(context: ShoppingContext, at: string): ShoppingContext['agreed'] {
  const { totalMinor, currency, lines: all } = cartOf(context);
  const units = Object.fromEntries(all.map(({ sku, unitMinor }) => [sku, unitMinor]));
  return { at, totalMinor, currency, units };
}
