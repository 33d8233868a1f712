import { z } from 'zod';

/** What we read of a return at the warehouse. */
export const warehouseReturn = z.object({
  id: z.string(),
  externalReference: z.string().nullable(),
  status: z.string(),
  trackingNumber: z.string(),
  receivedAt: z.string().nullable(),
});
export type WarehouseReturn = z.output<typeof warehouseReturn>;

export const warehouseReturns = z.object({ returns: z.array(warehouseReturn) });
