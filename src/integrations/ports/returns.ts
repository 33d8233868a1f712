import { z } from 'zod';
import { definePort, operation } from './definePort.ts';
import { instant, line, nothing, quantity, reference } from './fields.ts';

const returnStatus = z.enum(['requested', 'inTransit', 'received', 'cancelled', 'other']);
export type ReturnStatus = z.output<typeof returnStatus>;

/** What a business asks of its warehouse. */
export const returns = definePort('returns', {
  /** Announces a parcel. `fileIds` holds the label (PDF) once the outbox has kept it. */
  create: operation({
    effect: 'write',
    input: z.object({
      orderRef: reference,
      orderNumber: line,
      lineRef: reference,
      sku: line,
      quantity,
      reason: line,
    }),
    outcomes: {
      created: z.object({
        returnRef: reference,
        trackingNumber: line,
        fileIds: z.array(z.string()).default([]),
      }),
    },
  }),

  cancel: operation({
    effect: 'write',
    input: z.object({ returnRef: reference }),
    outcomes: { cancelled: nothing, notCancellable: z.object({ status: returnStatus }), none: nothing },
  }),

  read: operation({
    effect: 'read',
    input: z.object({ returnRef: reference }),
    outcomes: {
      found: z.object({
        returnRef: reference,
        status: returnStatus,
        trackingNumber: line,
        receivedAt: instant.nullable(),
      }),
      none: nothing,
    },
  }),
});
