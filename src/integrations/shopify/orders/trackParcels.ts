import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { shipping, type Parcel, type ParcelStatus } from '../../ports/shipping.ts';
import { ask, type Shopify } from '../connection.ts';
import { isIdOf } from '../identifiers.ts';
import { READ_PARCELS } from './documents.ts';
import { fulfillment } from './shopifyOrder.ts';

const sent = fulfillment.extend({
  events: z.object({
    nodes: z.array(
      z.object({
        happenedAt: z.string(),
        status: z.string(),
        message: z.string().nullable(),
        city: z.string().nullable(),
      }),
    ),
  }),
});
type Sent = z.output<typeof sent>;
const parcels = z.object({ order: z.object({ fulfillments: z.array(sent) }).nullable() });

/** Shopify tells what the carriers it knows report; of others it knows that the parcel left. */
export function trackParcels(shopify: Shopify): ConnectorOperation {
  return implement(shipping.track, {
    idempotency: { kind: 'read' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ orderRef }, { signal }) => {
      const none = { kind: 'done', outcome: 'none', output: {} } as const;
      if (!isIdOf('Order', orderRef)) return none;
      const request = { document: READ_PARCELS, variables: { id: orderRef }, schema: parcels };
      const read = await ask(shopify, request, signal);
      if (read.kind !== 'ok') return notDone(read);
      if (!read.value.order) return none;
      const live = read.value.order.fulfillments.filter(({ status }) => status === 'SUCCESS');
      const described = live.flatMap(describeParcels);
      if (described.length === 0) return { kind: 'done', outcome: 'notShipped', output: {} };
      return { kind: 'done', outcome: 'tracked', output: { parcels: described } };
    },
  });
}

const BY_DISPLAY: Readonly<Record<string, ParcelStatus>> = {
  LABEL_PURCHASED: 'announced',
  LABEL_PRINTED: 'announced',
  CONFIRMED: 'announced',
  SUBMITTED: 'announced',
  READY_FOR_PICKUP: 'announced',
  OUT_FOR_DELIVERY: 'outForDelivery',
  DELIVERED: 'delivered',
  PICKED_UP: 'delivered',
  ATTEMPTED_DELIVERY: 'problem',
  NOT_DELIVERED: 'problem',
  FAILURE: 'problem',
};

/** A parcel without a number has Shopify's own id as its number: it is on its way all the same. */
function describeParcels(one: Sent): Parcel[] {
  const { id, deliveredAt, displayStatus, trackingInfo } = one;
  const numbered = trackingInfo.filter(({ number }) => number);
  const all = numbered.length > 0 ? numbered : [{ company: null, number: id, url: null }];
  const status = deliveredAt ? 'delivered' : (BY_DISPLAY[displayStatus ?? ''] ?? 'inTransit');
  return all.map(({ company, number, url }) => ({
    trackingNumber: number ?? id,
    carrier: company || null,
    url: url && URL.canParse(url) ? url : null,
    status,
    expectedAt: one.estimatedDeliveryAt,
    deliveredAt,
    events: eventsOf(one),
  }));
}

function eventsOf({ events, createdAt, deliveredAt }: Sent): Parcel['events'] {
  const told = events.nodes.map(({ happenedAt: at, status, message, city: place }) => ({
    at,
    text: (message || status.toLowerCase().replaceAll('_', ' ')).slice(0, 300),
    place: place || null,
  }));
  if (told.length > 0) return told;
  return [
    ...(deliveredAt ? [{ at: deliveredAt, text: 'delivered', place: null }] : []),
    { at: createdAt, text: 'shipped', place: null },
  ];
}
