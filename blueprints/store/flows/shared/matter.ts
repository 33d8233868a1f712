import { z } from 'zod';
import type { FlowInput } from 'loopline/flow';
import { PROOFS } from '../../policies/proofs.ts';
import { keptOrderSchema } from './order.ts';

/** What every matter keeps that is about an order: who asks, which order it is, and how it is known to be theirs. */
export const matterFields = {
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
  orders: z.array(keptOrderSchema),
  order: keptOrderSchema.nullable(),
};

const matter = z.object(matterFields);
export type OrderMatter = z.infer<typeof matter>;

/** About the order, before there is one. */
export const noOrder = {
  proofEmail: null,
  proof: 'none',
  misses: 0,
  order: null,
} satisfies Partial<OrderMatter>;

/** At the opening: the phone is known by the channel itself; an e-mail counts once it was proved. */
export function openingMatter({ protocolNumber, contact, slots }: FlowInput): OrderMatter {
  const { name, phone, email, language, proofLevel } = contact;
  return {
    protocolNumber,
    contact: { name, phone, email: proofLevel > 0 ? email : null, language },
    orderNumber: typeof slots.orderNumber === 'string' ? slots.orderNumber : null,
    ...noOrder,
    orders: [],
  };
}
