import { z } from 'zod';
import type { FlowInput } from 'loopline/flow';
import { REASONS } from '../../policies/refund.ts';
import { matterFields, noOrder, openingMatter } from '../shared/matter.ts';

export const contextSchema = z.object({
  ...matterFields,
  lineRef: z.string().nullable(),
  reason: z.enum(REASONS).nullable(),
  reasonWords: z.string().nullable(),

  remedy: z.enum(['refund', 'exchange']),
  /** The customer has asked for the money in so many words. */
  isMoneySaid: z.boolean().default(false),
  wish: z.string().nullable(),
  /** A late word of the customer (ISO): since then the service window runs. */
  heardAt: z.string().nullable(),
  /** When the customer said yes to the amount (ISO). */
  agreedAt: z.string().nullable(),
  /** The agent who allowed it. */
  approvedBy: z.string().nullable(),
  /** Raised when an act surely did not happen and a person wants it tried again: the next one is a new intent. */
  attempt: z.number().int(),
  /** Why the last act did not happen: a code of the provider. */
  trouble: z.string().nullable(),

  refund: z
    .object({ ref: z.string(), minor: z.number(), currency: z.string(), pending: z.boolean() })
    .nullable(),
  exchangeRef: z.string().nullable(),
  label: z
    .object({ returnRef: z.string(), trackingNumber: z.string(), fileId: z.string().nullable() })
    .nullable(),
  /** True when the label came too long after the customer's last message: it is offered before it is sent. */
  labelLater: z.boolean(),
  /** The colleague who sent the label when the warehouse's system could not make one. */
  labelSentBy: z.string().nullable(),
  /** Records that could not be written: 'shop', 'crm'. A person writes them. */
  unwritten: z.array(z.string()),
  recorded: z.boolean(),
});

export type RefundContext = z.infer<typeof contextSchema>;

/** About the order, before there is one. What was agreed or allowed for one order counts for no other. */
export const nothingKnown = {
  ...noOrder,
  lineRef: null,
  reason: null,
  reasonWords: null,
  remedy: 'refund',
  wish: null,
  heardAt: null,
  agreedAt: null,
  approvedBy: null,
  attempt: 1,
  trouble: null,
} satisfies Partial<RefundContext>;

/**
 * At the opening: what the customer said in the first words, the order, the reason, an exchange, is not asked again.
 */
export function openingContext(input: FlowInput): RefundContext {
  const { at, slots } = input;
  const reason = REASONS.find((each) => each === slots.reason) ?? null;
  return {
    ...openingMatter(input),
    ...nothingKnown,
    reason,
    remedy: slots.remedy === 'exchange' ? 'exchange' : 'refund',
    isMoneySaid: slots.remedy === 'refund',
    heardAt: reason === null ? null : at,
    refund: null,
    exchangeRef: null,
    label: null,
    labelLater: false,
    labelSentBy: null,
    unwritten: [],
    recorded: false,
  };
}
