import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path, type Http } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { shipping, type ParcelStatus } from '../../ports/shipping.ts';
import { isUnknown } from '../refusals.ts';

const parcel = z.object({
  trackingNumber: z.string(),
  carrier: z.string().nullable(),
  url: z.string().nullable(),
  status: z.string(),
  expectedAt: z.string().nullable(),
  deliveredAt: z.string().nullable(),
  events: z.array(z.object({ at: z.string(), text: z.string(), place: z.string().nullable() })),
});
const shopParcels = z.object({ parcels: z.array(parcel) });

export function trackParcels(http: Http): ConnectorOperation {
  return implement(shipping.track, {
    idempotency: { kind: 'read' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ orderRef }, { signal }) => {
      // Without a language the carrier's words are in the one that the order was bought in.
      const where = path`/orders/${orderRef}/parcels`;
      const read = await http.send({ method: 'GET', path: where, schema: shopParcels, signal });
      if (isUnknown(read)) return { kind: 'done', outcome: 'none', output: {} };
      if (read.kind !== 'ok') return notDone(read);
      const parcels = read.value.parcels.map(describeParcel);
      if (parcels.length === 0) return { kind: 'done', outcome: 'notShipped', output: {} };
      return { kind: 'done', outcome: 'tracked', output: { parcels } };
    },
  });
}

const STATUSES: Readonly<Record<string, ParcelStatus>> = {
  announced: 'announced',
  in_transit: 'inTransit',
  out_for_delivery: 'outForDelivery',
  delivered: 'delivered',
  returned: 'returned',
  problem: 'problem',
};

/** A state that has no word here is one that a person should look at. */
function describeParcel({ status, events, ...parcelRead }: z.output<typeof parcel>) {
  const newestFirst = events.toSorted((one, other) => other.at.localeCompare(one.at));
  return { ...parcelRead, status: STATUSES[status] ?? 'problem', events: newestFirst };
}
