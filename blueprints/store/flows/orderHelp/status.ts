import { dateFact, flowKit } from 'loopline/flow';
import { shipping, type Parcel } from 'loopline/integration';
import { parcelPolicy } from '../../policies/parcel.ts';
import { daysBetween } from '../shared/days.ts';
import { READ_DEADLINE_MS } from '../shared/identify.ts';
import { orderOf } from '../shared/order.ts';
import { number } from '../shared/said.ts';
import type { OrderHelpContext } from './context.ts';
import { tracking } from './said.ts';

const { branch, call, close, decide } = flowKit<OrderHelpContext>();

const expected = ({ parcel, order }: OrderHelpContext) =>
  dateFact(parcel?.expectedAt ?? order?.placedAt ?? '');
const arrived = ({ parcel, order }: OrderHelpContext) =>
  dateFact(parcel?.deliveredAt ?? order?.deliveredAt ?? order?.placedAt ?? '');

/** Where is it? What the carrier says, or the shop while nothing was handed over; a policy tells what is late. */
export const statusStates = {
  judgingStatus: branch({
    cases: [
      { when: (context) => orderOf(context).status === 'cancelled', to: 'toldCancelled' },
      { when: (context) => orderOf(context).status === 'placed', to: 'toldUnpaid' },
    ],
    otherwise: 'tracking',
  }),

  tracking: call({
    operation: shipping.track,
    input: (context) => ({ orderRef: orderOf(context).ref }),
    on: {
      tracked: {
        to: 'judgingParcel',
        set: ({ looks }, heard) => ({
          parcel: slowest(shipping.track.outputs.tracked.parse(heard).parcels),
          looks: looks + 1,
        }),
      },
      notShipped: { to: 'judgingParcel', set: ({ looks }) => ({ parcel: null, looks: looks + 1 }) },
      none: 'withSupport',
      failed: 'judgingOutage',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The carrier tells where the parcel is',
  }),

  judgingParcel: decide({
    policy: parcelPolicy,
    facts: ({ parcel, order, want, looks }, at) => ({
      parcel: parcel?.status ?? 'notShipped',
      daysOverdue: parcel?.expectedAt == null ? null : daysBetween(parcel.expectedAt, at),
      daysSinceOrder: daysBetween(order?.placedAt ?? at, at),
      missed: want === 'notReceived',
      looks: looks - 1,
    }),
    outcomes: { tell: 'telling', late: 'late', person: 'parcelMissing' },
  }),

  telling: branch({
    cases: [
      { when: ({ parcel }) => parcel?.status === 'delivered', to: 'toldDelivered' },
      { when: ({ parcel }) => parcel?.status === 'outForDelivery', to: 'toldOutForDelivery' },
      { when: ({ parcel }) => parcel !== null && parcel.expectedAt !== null, to: 'toldOnItsWay' },
      { when: ({ parcel }) => parcel !== null, to: 'toldUndated' },
    ],
    otherwise: 'toldPreparing',
  }),

  toldOnItsWay: told('help_on_its_way', 'orderHelp.onItsWay', { number, tracking, expected }),
  toldUndated: told('help_undated', 'orderHelp.undated', { number, tracking }),
  toldOutForDelivery: told('help_out_for_delivery', 'orderHelp.outForDelivery', { number, tracking }),
  toldDelivered: told('help_delivered', 'orderHelp.delivered', { number, arrived }),
  toldPreparing: told('help_preparing', 'orderHelp.preparing', { number }),
  toldUnpaid: told('help_unpaid', 'orderHelp.unpaid', { number }),
  toldCancelled: told('help_is_cancelled', 'orderHelp.isCancelled', { number }),
};

function told(template: string, text: string, facts: { [name: string]: typeof number | typeof tracking }) {
  return close({ outcome: 'told', say: { text, facts, template }, keepPromises: true });
}

/** Of several parcels the one that the customer waits for longest. */
function slowest(parcels: readonly Parcel[]): OrderHelpContext['parcel'] {
  const [parcel] = [...parcels].sort((a, b) => rank(a) - rank(b));
  if (parcel === undefined) return null;
  const { trackingNumber, carrier, url, status, expectedAt, deliveredAt } = parcel;
  return { trackingNumber, carrier, url, status, expectedAt, deliveredAt };
}

function rank({ status }: Parcel): number {
  return RANKS.indexOf(status);
}

const RANKS: readonly Parcel['status'][] = [
  'problem',
  'returned',
  'announced',
  'inTransit',
  'outForDelivery',
  'delivered',
];
