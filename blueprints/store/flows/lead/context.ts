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
  /** What they need, as they wrote it: '300 towels with our logo'; null: the first words do not say. */
  need: z.string().nullable(),
  /** As they wrote it: 'about 3000', 'no idea yet'. */
  budget: z.string().nullable(),
  /** As they wrote it: 'by Christmas', 'next month'. */
  wantedBy: z.string().nullable(),
  /** The opportunity in the CRM; null while there is none. */
  dealRef: z.string().nullable(),
  /** How it ended, for the CRM. */
  stage: z.enum(['won', 'lost']).nullable(),
  /** The CRM has it. */
  recorded: z.boolean(),
});

export type LeadContext = z.infer<typeof contextSchema>;

/** Shorter first words only say that somebody buys for a company, and not yet what. */
const TELLING_LETTERS = 30;

/** How many was perhaps said and what, in the first words: then it is not asked again. */
export function openingContext({ protocolNumber, contact, slots }: FlowInput): LeadContext {
  const { name, phone, email, proofLevel } = contact;
  const { quantity, need } = slots;
  return {
    protocolNumber,
    contact: { name, phone, email: proofLevel > 0 ? email : null },
    company: null,
    quantity: typeof quantity === 'number' && Number.isInteger(quantity) && quantity > 1 ? quantity : null,
    need: typeof need === 'string' && need.length >= TELLING_LETTERS ? need : null,
    budget: null,
    wantedBy: null,
    dealRef: null,
    stage: null,
    recorded: false,
  };
}
