import { z } from 'zod';
import type { FlowInput } from 'loopline/flow';
import { matterFields, openingMatter } from '../shared/matter.ts';
import { moneyFields, noMoney } from '../shared/money.ts';

export const contextSchema = z.object({
  ...matterFields,
  lineRef: z.string().nullable(),
  /** What does not work, in their words, and a photo of it. */
  problem: z.string().nullable(),
  photo: z.string().nullable(),
  /** The agent who takes it as a case of warranty though the days are over. */
  allowedBy: z.string().nullable(),
  /** What the workshop decided. */
  remedy: z.enum(['repair', 'replacement', 'refund']).nullable(),
  label: z
    .object({ returnRef: z.string(), trackingNumber: z.string(), fileId: z.string().nullable() })
    .nullable(),
  ...moneyFields,
});

export type WarrantyContext = z.infer<typeof contextSchema>;

/** About the order, once another one is meant. */
export const nothingClaimed = {
  lineRef: null,
  allowedBy: null,
  remedy: null,
  label: null,
  ...noMoney,
} satisfies Partial<WarrantyContext>;

export function openingContext(input: FlowInput): WarrantyContext {
  return { ...openingMatter(input), problem: null, photo: null, ...nothingClaimed };
}
