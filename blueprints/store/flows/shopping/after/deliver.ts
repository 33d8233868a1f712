import { flowKit, nameFact, type Fact } from 'loopline/flow';
import { shipping } from 'loopline/integration';
import { DAY_MS, HOUR_MS } from '../../../times.ts';
import { orderOf } from '../checkout/cartOf.ts';
import { daysIn } from '../checkout/rates.ts';
import { orderNumber } from '../checkout/said.ts';
import type { ShoppingContext } from '../context.ts';
import { paidSum } from '../payment/said.ts';
import { by } from '../said.ts';

const { branch, call, handOver, say, wait } = flowKit<ShoppingContext>();

const HELP_MS = DAY_MS;
/** Past the day that the carrier names by this much, somebody asks. */
const LATE_MS = 2 * DAY_MS;
/** Looked for once a day: after so many days without a parcel somebody asks. */
const MOST_LOOKS = 21;
/** A parcel is unpacked, and used once. */
const UNPACKED_MS = 2 * DAY_MS;

/** From the payment to the parcel on the table. */
export const deliverStates = {
  confirmingPaid: say({
    say: {
      text: 'after.confirmed',
      facts: { number: orderNumber, amount: paidSum, delivery },
      template: 'order_confirmed',
      statesMoney: true,
    },
    also: [{ keepPromises: true }],
    to: 'awaitingParcel',
  }),

  awaitingParcel: wait({
    for: { until: nextLook },
    acts: [{ name: 'delivered', title: 'It was delivered', way: 'unpacking' }],
    to: 'tracking',
    next: 'Ask the carrier where the parcel is',
  }),

  tracking: call({
    operation: shipping.track,
    input: (context) => ({ orderRef: orderOf(context).ref }),
    on: {
      tracked: { to: 'judgingParcel', set: trackedIn },
      notShipped: { to: 'judgingParcel', set: ({ looks }) => ({ looks: looks + 1 }) },
      none: 'deliveryProblem',
      failed: { to: 'judgingParcel', set: ({ looks }) => ({ looks: looks + 1 }) },
    },
    deadline: { afterMs: HOUR_MS, to: 'awaitingParcel' },
    next: 'The carrier says where the parcel is',
  }),

  judgingParcel: branch({
    cases: [
      { when: ({ parcels }) => isAll(parcels, 'delivered'), to: 'unpacking' },
      { when: ({ parcels }) => parcels.some(({ status }) => TROUBLE.has(status)), to: 'deliveryProblem' },
      { when: isLate, to: 'deliveryLate' },
    ],
    otherwise: 'awaitingParcel',
  }),

  deliveryProblem: finds('deliveryProblem', 'after.problem', 'order_problem'),
  deliveryLate: finds('deliveryLate', 'after.late', 'order_late'),

  unpacking: wait({
    for: { afterMs: UNPACKED_MS },
    also: [{ keepPromises: true }],
    to: 'askingRating',
    next: 'Ask how everything was',
  }),
};

const TROUBLE = new Set(['problem', 'returned']);

function finds(reason: string, text: string, template: string) {
  return handOver({
    queue: 'warehouse',
    reason,
    say: { text, facts: { number: orderNumber, by: by(HELP_MS) }, template },
    also: [{ promise: 'promise.help', dueMs: HELP_MS, facts: { by: by(HELP_MS) } }],
    acts: [
      {
        name: 'goOn',
        title: 'Let the assistant go on',
        way: { to: 'awaitingParcel', set: () => ({ looks: 0, parcels: [] }) },
      },
      { name: 'delivered', title: 'It was delivered', way: 'unpacking' },
      { name: 'explained', title: 'Explained, all is well', way: 'settledByPerson' },
    ],
    deadline: { afterMs: HELP_MS, to: 'careDelayed' },
    next: 'The warehouse finds out where the parcel is',
  });
}

function trackedIn({ looks }: ShoppingContext, heard: object): Partial<ShoppingContext> {
  const { parcels } = shipping.track.outputs.tracked.parse(heard);
  return {
    looks: looks + 1,
    parcels: parcels.map(({ trackingNumber, url, status, expectedAt, deliveredAt }) => ({
      trackingNumber,
      url,
      status,
      expectedAt,
      deliveredAt,
    })),
  };
}

function isAll(parcels: ShoppingContext['parcels'], status: string): boolean {
  return parcels.length > 0 && parcels.every((each) => each.status === status);
}

function isLate({ parcels, looks }: ShoppingContext, at: string): boolean {
  const expected = parcels.flatMap(({ expectedAt }) => (expectedAt === null ? [] : [Date.parse(expectedAt)]));
  const isPast = expected.length > 0 && Date.parse(at) > Math.max(...expected) + LATE_MS;
  return isPast || looks >= MOST_LOOKS;
}

/** The day that the carrier names, else a day from now; never sooner than in four hours. */
function nextLook({ parcels }: ShoppingContext, at: string): string {
  const now = Date.parse(at);
  const expected = parcels.flatMap(({ expectedAt }) => (expectedAt === null ? [] : [Date.parse(expectedAt)]));
  const next = Math.min(now + DAY_MS, ...expected.map((each) => Math.max(each, now + 4 * HOUR_MS)));
  return new Date(next).toISOString();
}

/** How long the shop takes, as it was agreed. */
function delivery(context: ShoppingContext): Fact {
  const rate = context.rates.find(({ rateRef }) => rateRef === context.rateRef);
  const words = rate === undefined ? '' : daysIn(rate, context.language);
  return nameFact(rate === undefined ? '–' : [rate.title, words].filter(Boolean).join(', '));
}
