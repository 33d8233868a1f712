import { z } from 'zod';
import type { FlowInput } from 'loopline/flow';

export const contextSchema = z.object({
  wants: z.enum(['unknown', 'shopping', 'orderHelp', 'refund', 'person']),
  /** They only said hello, so there is time to look who it is. */
  isGreeting: z.boolean(),
  /** As the channel proves it; an e-mail only once it was proved. */
  contact: z.object({ phone: z.string().nullable(), email: z.string().nullable() }),
  /** The name that the shop knows them by. */
  customer: z.string().nullable(),
  lastOrder: z.object({ number: z.string(), status: z.string() }).nullable(),
});

export type InquiryContext = z.infer<typeof contextSchema>;

export const nobodyKnown = {
  isGreeting: false,
  contact: { phone: null, email: null },
  customer: null,
  lastOrder: null,
} satisfies Partial<InquiryContext>;

export function openingContext({ contact, slots }: FlowInput): InquiryContext {
  const { phone, email, proofLevel } = contact;
  return {
    ...nobodyKnown,
    wants: 'unknown',
    isGreeting: slots.isGreeting === true,
    contact: { phone, email: proofLevel > 0 ? email : null },
  };
}
