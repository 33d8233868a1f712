import { z } from 'zod';
import type { FlowInput } from 'loopline/flow';
import { PROOFS, REASONS } from '../../policies/refund.ts';

const line = z.object({
  ref: z.string(),
  sku: z.string(),
  title: z.string(),
  quantity: z.number(),
  unitMinor: z.number(),
  refundableMinor: z.number(),
  finalSale: z.boolean(),
});

/** What is kept of an order. Names, e-mails and phones on it stay in the shop. */
const order = z.object({
  ref: z.string(),
  number: z.string(),
  status: z.string(),
  placedAt: z.string(),
  deliveredAt: z.string().nullable(),
  currency: z.string(),
  paymentRef: z.string().nullable(),
  lines: z.array(line),
  totalMinor: z.number(),
  version: z.string(),
});

export const contextSchema = z.object({
  protocolNumber: z.string(),
  contact: z.object({
    name: z.string().nullable(),
    phone: z.string().nullable(),
    /** Only an address that was proved to be theirs. */
    email: z.string().nullable(),
    language: z.string(),
  }),

  /** The number that the customer gave, and the e-mail that shall prove the order. */
  orderNumber: z.string().nullable(),
  proofEmail: z.string().nullable(),
  proof: z.enum(PROOFS),
  /** How often a number or a proof led to no order. */
  misses: z.number().int(),
  /** The orders to choose from. */
  orders: z.array(order),
  order: order.nullable(),
  lineRef: z.string().nullable(),
  reason: z.enum(REASONS).nullable(),
  reasonWords: z.string().nullable(),

  remedy: z.enum(['refund', 'exchange']),
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
export type KeptOrder = z.infer<typeof order>;
export type KeptLine = z.infer<typeof line>;

/** About the order, before there is one. What was agreed or allowed for one order counts for no other. */
export const nothingKnown = {
  proofEmail: null,
  proof: 'none',
  misses: 0,
  order: null,
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
 * At the opening: the phone is known by the channel itself; an e-mail counts once it was proved. What the customer said
 * in the first words, the order, the reason, an exchange, is not asked again.
 */
export function openingContext({ at, protocolNumber, contact, slots }: FlowInput): RefundContext {
  const { name, phone, email, language, proofLevel } = contact;
  const reason = REASONS.find((each) => each === slots.reason) ?? null;
  return {
    protocolNumber,
    contact: { name, phone, email: proofLevel > 0 ? email : null, language },
    orderNumber: typeof slots.orderNumber === 'string' ? slots.orderNumber : null,
    ...nothingKnown,
    reason,
    remedy: slots.remedy === 'exchange' ? 'exchange' : 'refund',
    heardAt: reason === null ? null : at,
    orders: [],
    refund: null,
    exchangeRef: null,
    label: null,
    labelLater: false,
    labelSentBy: null,
    unwritten: [],
    recorded: false,
  };
}
