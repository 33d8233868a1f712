import type { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { shipping, type Parcel } from '../../ports/shipping.ts';
import { isUnknown, type Medusa } from '../connection.ts';
import { fetchOrder, type fulfillment } from './medusaOrder.ts';

/** Medusa knows that a parcel left and that it came; what lies between, its carrier tells at the address of the label. */
export function trackParcels(medusa: Medusa): ConnectorOperation {
  return implement(shipping.track, {
    idempotency: { kind: 'read' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ orderRef }, { signal }) => {
      const order = await fetchOrder(medusa, orderRef, signal);
      if (isUnknown(order)) return { kind: 'done', outcome: 'none', output: {} };
      if (order.kind !== 'ok') return notDone(order);
      const sent = (order.value.fulfillments ?? []).filter(
        ({ shipped_at: shipped, delivered_at: delivered, canceled_at: cancelled }) =>
          (shipped || delivered) && !cancelled,
      );
      const parcels = sent.flatMap(describeParcels);
      if (parcels.length === 0) return { kind: 'done', outcome: 'notShipped', output: {} };
      return { kind: 'done', outcome: 'tracked', output: { parcels } };
    },
  });
}

/** A parcel without a label has Medusa's own id as its number: it is on its way all the same. */
function describeParcels(sent: z.output<typeof fulfillment>): Parcel[] {
  const { id, delivered_at: deliveredAt, shipped_at: shippedAt, labels } = sent;
  const numbered = labels?.filter(({ tracking_number: number }) => number !== '') ?? [];
  const all = numbered.length > 0 ? numbered : [{ tracking_number: id, tracking_url: null }];
  const events = [
    ...(deliveredAt ? [{ at: deliveredAt, text: 'delivered', place: null }] : []),
    ...(shippedAt ? [{ at: shippedAt, text: 'shipped', place: null }] : []),
  ];
  return all.map(({ tracking_number: trackingNumber, tracking_url: url }) => ({
    trackingNumber,
    carrier: null,
    url: url && URL.canParse(url) ? url : null,
    status: deliveredAt ? 'delivered' : 'inTransit',
    expectedAt: null,
    deliveredAt: deliveredAt ?? null,
    events,
  }));
}
