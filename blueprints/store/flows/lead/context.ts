import { z } from 'zod';
import type { FlowInput } from 'loopline/flow';

export const contextSchema = z.object({
  protocolNumber: z.string(),
  contact: z.object({
    name: z.string().nullable(),
    phone: z.string().nullable(),
    /** Only an address that was proved to be theirs. */
    email: z.string().nullable(),
  }),
  /** As they wrote it. */
  company: z.string().nullable(),
  quantity: z.number().int().nullable(),
  /** As they wrote it: 'by Christmas', 'next month'. */
  wantedBy: z.string().nullable(),
  /** The CRM has it. */
  recorded: z.boolean(),
});

export type LeadContext = z.infer<typeof contextSchema>;

/** How many was perhaps said in the first words: then it is not asked again. */
export function openingContext({ protocolNumber, contact, slots }: FlowInput): LeadContext {
  const { name, phone, email, proofLevel } = contact;
  const { quantity } = slots;
  return {
    protocolNumber,
    contact: { name, phone, email: proofLevel > 0 ? email : null },
    company: null,
    quantity: typeof quantity === 'number' && Number.isInteger(quantity) && quantity > 1 ? quantity : null,
    wantedBy: null,
    recorded: false,
  };
}
