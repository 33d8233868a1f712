import { z } from 'zod';
import { definePort, operation } from './definePort.ts';
import { instant, line, nothing, reference } from './fields.ts';

/** `problem`: the carrier could not deliver, or lost it; a person looks. */
const parcelStatus = z.enum(['announced', 'inTransit', 'outForDelivery', 'delivered', 'returned', 'problem']);
export type ParcelStatus = z.output<typeof parcelStatus>;

const parcel = z.object({
  trackingNumber: line,
  carrier: line.nullable(),
  url: z.url().nullable(),
  status: parcelStatus,
  /** When it should be there, as the carrier says today. */
  expectedAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  /** Newest first. */
  events: z.array(z.object({ at: instant, text: line, place: line.nullable() })),
});
export type Parcel = z.output<typeof parcel>;

/** What a business asks of whoever carries its parcels. */
export const shipping = definePort('shipping', {
  /** `notShipped`: nothing was handed to a carrier yet. `none`: there is no such order. */
  track: operation({
    effect: 'read',
    input: z.object({ orderRef: reference }),
    outcomes: { tracked: z.object({ parcels: z.array(parcel).min(1) }), notShipped: nothing, none: nothing },
  }),
});
