import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { shipping, type Parcel } from '../../ports/shipping.ts';
import { isUnknown, type Woo } from '../connection.ts';
import { describeOrder, statusOf } from './describeOrder.ts';
import { fetchOrder, type WooOrder } from './wooOrder.ts';

/** What the extension "Shipment Tracking" writes at an order; WooCommerce itself knows no parcels. */
const TRACKING = '_wc_shipment_tracking_items';
const trackingItem = z.object({
  tracking_number: z.string().min(1).max(300),
  tracking_provider: z.string().max(300).nullish(),
  custom_tracking_provider: z.string().max(300).nullish(),
  custom_tracking_link: z.string().nullish(),
  /** Seconds since 1970, as text or as a number. */
  date_shipped: z.union([z.string(), z.number()]).nullish(),
});
type TrackingItem = z.output<typeof trackingItem>;

export function trackParcels(woo: Woo): ConnectorOperation {
  return implement(shipping.track, {
    idempotency: { kind: 'read' },
    timeoutMs: 20 * SECOND_MS,
    perform: async ({ orderRef }, { signal }) => {
      const order = await fetchOrder(woo, orderRef, signal);
      if (isUnknown(order)) return { kind: 'done', outcome: 'none', output: {} };
      if (order.kind !== 'ok') return notDone(order);
      const parcels = parcelsOf(order.value);
      if (parcels.length === 0) return { kind: 'done', outcome: 'notShipped', output: {} };
      return { kind: 'done', outcome: 'tracked', output: { parcels } };
    },
  });
}

/** An order that left without a number of a carrier goes by its own: it is on its way, or there, all the same. */
function parcelsOf(order: WooOrder): Parcel[] {
  const { number, deliveredAt } = describeOrder(order);
  const items = z.array(trackingItem).safeParse(order.meta_data.get(TRACKING)).data ?? [];
  const hasLeft = ['shipped', 'delivered'].includes(statusOf(order));
  const sent: TrackingItem[] = items.length > 0 || !hasLeft ? items : [{ tracking_number: number }];
  return sent.map((item) => {
    const shippedAt = instantOf(item.date_shipped);
    const events = [
      ...(deliveredAt ? [{ at: deliveredAt, text: 'delivered', place: null }] : []),
      ...(shippedAt ? [{ at: shippedAt, text: 'shipped', place: null }] : []),
    ];
    const link = item.custom_tracking_link;
    return {
      trackingNumber: item.tracking_number,
      carrier: item.custom_tracking_provider || item.tracking_provider || null,
      url: link && /^https?:/.test(link) && URL.canParse(link) ? link : null,
      status: statusOf(order) === 'delivered' ? ('delivered' as const) : ('inTransit' as const),
      expectedAt: null,
      deliveredAt,
      events,
    };
  });
}

function instantOf(seconds: string | number | null | undefined): string | null {
  const text = String(seconds ?? '');
  return /^\d{9,10}$/.test(text) ? new Date(Number(text) * SECOND_MS).toISOString() : null;
}
