import { z } from 'zod';

const id = z.string();
const open = z.record(z.string(), z.unknown());

/** What any message of a customer may carry beside its content. */
const around = {
  replyTo: id.optional(),
  forwarded: z.boolean().optional(),
  frequentlyForwarded: z.boolean().optional(),
  /** From an advertisement; starts a free entry point. */
  referral: open.optional(),
};

function inbound<K extends string, Shape extends z.ZodRawShape>(type: K, shape: Shape) {
  return z.strictObject({ type: z.literal(type), ...around, ...shape });
}

/**
 * All that a customer can do. Source: Webhooks, messages, WhatsApp Cloud API, Meta for Developers, read 2026-11.
 *
 * `messageId` is the message that is meant; absent, the last fitting one of the chat.
 */
export const inboundSchema = z.discriminatedUnion('type', [
  inbound('text', { text: z.string() }),
  /** A tap on a button, a list row or a quick reply: by its title or its id. */
  inbound('tap', { choice: z.string(), messageId: id.optional() }),
  inbound('media', {
    kind: z.enum(['image', 'video', 'document', 'audio', 'sticker']),
    base64: z.string().optional(),
    mimeType: z.string().optional(),
    caption: z.string().optional(),
    filename: z.string().optional(),
    voice: z.boolean().optional(),
    /** Over 100 MB: arrives with error 131052 and without an id. */
    tooBig: z.boolean().optional(),
  }),
  inbound('location', {
    latitude: z.number(),
    longitude: z.number(),
    name: z.string().optional(),
    address: z.string().optional(),
  }),
  inbound('contacts', { contacts: z.array(open) }),
  inbound('order', {
    catalogId: z.string().optional(),
    text: z.string().optional(),
    products: z.array(open),
  }),
  inbound('reaction', { emoji: z.string(), messageId: id.optional() }),
  inbound('edit', { text: z.string(), messageId: id.optional() }),
  inbound('revoke', { messageId: id.optional() }),
  inbound('flowReply', { values: open, name: z.string().optional() }),
  inbound('callPermission', { response: z.enum(['accept', 'reject']) }),
  inbound('numberChanged', { newWaId: z.string() }),
  inbound('userIdChanged', { newUserId: z.string().optional() }),
  inbound('identityChanged', {}),
  inbound('unsupported', { what: z.string().optional(), code: z.int().optional() }),
  inbound('requestWelcome', {}),
  /** What Meta sends when it fails to build the content itself. */
  inbound('emptyInteractive', {}),
  /** Any keys under a type that nobody knows. */
  inbound('other', { name: z.string(), content: open }),
]);

export type Inbound = z.input<typeof inboundSchema>;
export type InboundOf<K extends Inbound['type']> = Extract<Inbound, { type: K }>;
