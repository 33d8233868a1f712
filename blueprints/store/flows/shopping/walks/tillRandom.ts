import type { Move } from 'loopline/flow';
import * as heard from '../../../testing/answers.ts';
import { lastOf, next, type Heard, type Step, type Walked } from '../../../testing/walk.ts';
import { DAY_MS } from '../../../times.ts';
import type { ShoppingContext } from '../context.ts';
import { shopping } from '../shopping.ts';
import * as the from './tillAnswers.ts';
import { asked, askedCard, expired, summed, toTill } from './tillPaths.ts';
import { tillWalked } from './tillWalk.ts';

/** Half of the walks begin where something is to be paid: most of what may go wrong is there. */
const BEGINNINGS: readonly Step[][] = [toTill, summed(), asked, askedCard, expired];

/** The cart is another chapter. */
const BEYOND = new Set(['showingCart', 'addingLine', 'rereadingPrices']);

type Rest = NonNullable<Move['rest']>;

/** A way from the cart in which whatever may happen happens by chance, until it ends or `most` steps are done. */
export function randomTill(random: () => number, most: number): Walked[] {
  const path = tillWalked({ steps: pick(random, BEGINNINGS) });
  while (path.length < most && lastOf(path).move.rest !== null) {
    const { move } = lastOf(path);
    if (BEYOND.has(move.to)) return path;
    path.push(next(shopping, lastOf(path), pick(random, stepsFrom(move))));
  }
  return path;
}

function stepsFrom({ to, rest, state }: Move): Step[] {
  const silence: Step[] = to === 'awaitingParcel' ? [{ until: DAY_MS }] : [{ after: rest?.deadlineMs ?? 0 }];
  switch (rest?.waitsFor) {
    case 'system':
      return [...Array.from({ length: 4 }, () => resultsOf(to, state.context)).flat(), ...silence];
    case 'person':
      return [...(rest.acts ?? []).map(({ name }) => heard.act(name)), ...silence];
    case 'customer':
      return [
        ...Array.from({ length: 6 }, () => answersTo(rest)).flat(),
        ...corrected(rest),
        ...(PAYABLE.has(to) ? Array.from({ length: 8 }, () => the.paymentChanged) : []),
        heard.cancel,
        heard.unclear,
        ...silence,
      ];
    default:
      return to === 'paymentMoving' ? [the.paymentChanged, ...silence] : silence;
  }
}

const PAYABLE = new Set([
  'awaitingTransfer',
  'awaitingCard',
  'remindingTransfer',
  'remindingCard',
  'paymentDeclined',
  'paymentExpired',
]);

function answersTo({ expects }: Rest): Step[] {
  switch (expects?.kind) {
    case 'choice':
      return expects.options.map(({ id }) => heard.choose(id));
    case 'slot':
      return [{ type: 'answer', slots: { [expects.slot]: VALUES[expects.slot] ?? 'São Paulo' } }];
    default:
      return [];
  }
}

const ADDRESS = { street: 'Rua Augusta', number: '900', city: 'São Paulo', postalCode: '01304-001' };
const VALUES: { [slot: string]: string | { [part: string]: string } } = {
  addressSaid: ADDRESS,
  postalCodeSaid: { postalCode: '01304-001' },
  taxIdSaid: '52998224725',
  emailSaid: 'marta@example.com',
};

const CORRECTED: { [as: string]: Extract<Heard, { type: 'correct' }>['slots'][string] } = {
  quantity: 3,
  lines: [{ sku: the.MUG, quantity: 1 }],
};

function corrected({ corrects = [] }: Rest): Step[] {
  return corrects.flatMap((each): Step[] => {
    if (!('as' in each))
      return each.options.map(({ id }) => ({ type: 'correct', slots: { [each.slot]: id } }));
    return [{ type: 'correct', slots: { [each.slot]: CORRECTED[each.as] ?? ADDRESS } }];
  });
}

const CARTS = [
  the.cartFacts(),
  the.cartFacts(),
  the.cartFacts({ lines: [the.lineFacts({ unitMinor: 3_690 })] }),
  the.cartFacts({ lines: [the.lineFacts(), the.lamp] }),
  the.cartFacts({ lines: [the.lineFacts({ unitMinor: 800_000 })] }),
];
const SUMS = CARTS.map(({ totalMinor }) => totalMinor);

const BY_OPERATION: { [operation: string]: Heard[] } = {
  'customers.find': [the.known(), the.known({ address: null }), heard.none],
  'carts.setBuyer': [...CARTS.map(the.cartSet), the.buyerRefused('email'), heard.manual],
  'carts.setAddress': [...CARTS.map(the.cartSet), the.addressRefused('unknown', 'postalCode'), heard.manual],
  'carts.listShipping': [the.rates(), the.rates(), the.notDelivered],
  'carts.chooseShipping': [...CARTS.map(the.cartSet), the.unknownRate, heard.manual],
  'carts.setLine': [...CARTS.map(the.cartSet), the.insufficient(1), the.unknownVariant(), heard.manual],
  'carts.placeOrder': [
    ...CARTS.map(the.changed),
    the.outOfStock(),
    the.incomplete('shipping'),
    the.hosted,
    heard.manual,
  ],
  'carts.read': [the.stillCart(), the.ordered],
  'catalogue.readVariants': [the.variants([the.MUG, 1]), the.variants()],
  'payments.request': [the.requested(), the.requested(null), the.requestRefused, heard.manual],
  'payments.readRequest': [the.open, the.paid(1), the.declined, the.expired],
  'payments.cancelRequest': [
    the.withdrawn,
    heard.none,
    ...SUMS.map((minor) => the.paid(minor)),
    heard.manual,
  ],
  'payments.refund': [the.paidBack, heard.refused, heard.manual],
  'orders.markPaid': [
    heard.marked,
    the.otherwisePaid('pi_8'),
    the.otherwisePaid('pi_9'),
    the.notPayable,
    heard.none,
    heard.manual,
  ],
  'orders.cancel': [the.orderCancelled, the.notCancellable, heard.manual],
  'shipping.track': [the.notShipped, the.tracked('delivered'), the.tracked('problem'), heard.none],
  'crm.logOutcome': [heard.logged, heard.ambiguous, heard.manual],
};

/** An order is always placed for the sum that was asked for, as the port promises. */
function resultsOf(state: string, context: object): Step[] {
  const operation = shopping.plans.get(state)?.call?.contract.name ?? '';
  const { agreed, order } = context as Pick<ShoppingContext, 'agreed' | 'order'>;
  const placed = operation === 'carts.placeOrder' ? SUMS.map(() => the.placed(agreed?.totalMinor)) : [];
  const paid = operation === 'payments.readRequest' ? SUMS.map(() => the.paid(order?.totalMinor)) : [];
  return [...(BY_OPERATION[operation] ?? []), ...placed, ...paid, heard.failed];
}

function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing may happen here: the walk stands still');
  return item;
}
