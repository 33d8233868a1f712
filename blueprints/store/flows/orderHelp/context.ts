import { z } from 'zod';
import type { FlowInput } from 'loopline/flow';
import { matterFields, openingMatter } from '../shared/matter.ts';
import { moneyFields, noMoney } from '../shared/money.ts';

/** What a customer may want of an order that was placed. */
export const WANTS = [
  'status',
  'late',
  'notReceived',
  'missingItem',
  'address',
  'cancel',
  'change',
  'invoice',
] as const;

const part = z.string().nullable();

export const contextSchema = z.object({
  ...matterFields,
  want: z.enum(WANTS).nullable(),
  /** In their words: what is missing, what shall be changed. */
  details: z.string().nullable(),

  /** The parts of the new address, as they were said. */
  address: z.record(z.string(), z.string()).nullable(),
  city: part,
  postalCode: part,
  recipient: part,

  parcel: z
    .object({
      trackingNumber: z.string(),
      carrier: z.string().nullable(),
      url: z.string().nullable(),
      status: z.string(),
      expectedAt: z.string().nullable(),
      deliveredAt: z.string().nullable(),
    })
    .nullable(),
  /** How often the carrier was asked. */
  looks: z.number().int(),

  invoice: z.object({ number: z.string(), fileId: z.string().nullable() }).nullable(),
  /** How often the invoice was looked for again. */
  invoiceLooks: z.number().int(),

  /** When the customer said yes to cancelling (ISO), and the agent who allowed it. */
  agreedAt: z.string().nullable(),
  approvedBy: z.string().nullable(),
  /** Whether the shop gave the money back by itself when it cancelled; null while it is not cancelled. */
  moneyReturned: z.boolean().nullable(),
  ...moneyFields,
});

export type OrderHelpContext = z.infer<typeof contextSchema>;

/** About the order, once another one is meant: what was agreed or allowed for one counts for no other. */
export const nothingDone = {
  parcel: null,
  looks: 0,
  invoice: null,
  invoiceLooks: 0,
  agreedAt: null,
  approvedBy: null,
  moneyReturned: null,
  ...noMoney,
} satisfies Partial<OrderHelpContext>;

/** What is wanted was mostly said in the first words, and is not asked again. */
export function openingContext(input: FlowInput): OrderHelpContext {
  const { slots } = input;
  return {
    ...openingMatter(input),
    want: WANTS.find((each) => each === slots.want) ?? null,
    details: null,
    address: null,
    city: null,
    postalCode: null,
    recipient: null,
    ...nothingDone,
  };
}
