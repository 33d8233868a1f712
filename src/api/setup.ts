import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { LanguageTag } from './knowledge.ts';
import { numberEndpoints } from './numberSetup.ts';
import { Instant } from './page.ts';

const Template = z.strictObject({
  channel: z.string(),
  /** The numbers that may send it. */
  accounts: z.array(z.string()),
  name: z.string(),
  /** As an act names it: 'pt-BR'. */
  language: LanguageTag,
  /** In the provider's words: UTILITY, MARKETING, AUTHENTICATION. */
  category: z.string(),
  /** In the provider's words; only what is APPROVED can be sent. */
  status: z.string(),
  /** In the provider's words: GREEN, YELLOW, RED, UNKNOWN; null when it does not say. */
  quality: z.string().nullable(),
  /** A text, or the kind of file that stands above it. */
  header: z.strictObject({ text: z.string().nullable(), media: z.string().nullable() }).nullable(),
  /** With its places: 'Hello {{1}}'. */
  body: z.string(),
  footer: z.string().nullable(),
  buttons: z.array(z.strictObject({ kind: z.string(), text: z.string(), url: z.string().nullable() })),
  /** What is filled in, in the order in which an act gives its parameters. */
  variables: z.array(
    z.strictObject({
      in: z.enum(['header', 'body', 'button']),
      /** Which of the buttons. */
      button: z.int().nullable(),
      /** In the text; null when the places are numbered. */
      name: z.string().nullable(),
      /** The fact that the business fills it with itself: 'orderNumber'; null when it does not use the template. */
      fact: z.string().nullable(),
    }),
  ),
});

const TemplatesReply = z.strictObject({
  items: z.array(Template),
  /** When the provider told it; null when it never did. */
  readAt: Instant.nullable(),
  /** Numbers of which the provider does not tell the templates. */
  untold: z.array(z.string()),
});

const ChannelAccount = z.strictObject({
  channel: z.string(),
  /** The provider's id of the number. */
  account: z.string(),
  /** Where its credentials are from; 'none': there are none, nothing can be sent. */
  source: z.enum(['configuration', 'console', 'none']),
  /** 'held': nothing is sent until the provider takes it again; what is to be sent waits. */
  state: z.enum(['ready', 'held']),
  heldReason: z.string().nullable(),
  heldAt: Instant.nullable(),
  /** Messages that wait to be sent. */
  unsent: z.int(),
  /** Among the last 5,000 messages of the workspace; null when there is none. */
  lastInboundAt: Instant.nullable(),
  lastOutboundAt: Instant.nullable(),
  /** What became of the last message that was sent. */
  lastStatus: z.string().nullable(),
  templates: z.strictObject({ approved: z.int(), other: z.int(), readAt: Instant.nullable() }),
});

/** Null: it is no matter of this system. */
const Capabilities = z.strictObject({
  idempotency: z.enum(['native', 'marker', 'none']),
  cancelRefunds: z.enum(['automatic', 'separate']).nullable(),
  returns: z.enum(['native', 'emulated', 'none']).nullable(),
  checkout: z.enum(['api', 'hosted']).nullable(),
  phoneLookup: z.enum(['order', 'customer', 'none']).nullable(),
  events: z.enum(['webhook', 'companion', 'poll']),
  partialRefund: z.boolean().nullable(),
  /** What its tests drive: the real program, its official description, or what its documentation says. */
  proof: z.enum(['program', 'description', 'documentation']),
});

const Integration = z.strictObject({
  name: z.string(),
  operations: z.array(
    z.strictObject({
      name: z.string(),
      /** read: changes nothing; write: changes something there; money: moves money. */
      effect: z.enum(['read', 'write', 'money']),
      /** How a second attempt is kept from acting twice. */
      idempotency: z.enum(['key', 'reference', 'none', 'read']),
      timeoutMs: z.int(),
    }),
  ),
  /** True: it tells us by itself when something happens. */
  postsWebhooks: z.boolean(),
  /** What it can do that others cannot, and how well that is known; null: it is no system of others. */
  capabilities: Capabilities.nullable(),
  /** As it answered just now. */
  health: z.strictObject({ isWell: z.boolean(), reason: z.string().nullable() }),
  /** By what became of them, among the last 2,000 acts of the workspace. */
  acts: z.array(z.strictObject({ state: z.string(), count: z.int() })),
  lastActAt: Instant.nullable(),
});

export const setupEndpoints = {
  ...numberEndpoints,
  integrations: endpoint({
    method: 'GET',
    path: '/integrations',
    access: 'desk.configure',
    summary: 'List the systems that the business works with, what each can do, and whether it answers now',
    reply: z.strictObject({ items: z.array(Integration) }),
  }),
  templates: endpoint({
    method: 'GET',
    path: '/templates',
    access: 'conversation.read',
    summary: 'List the templates of the numbers that the business speaks from',
    query: z.strictObject({
      /** Only those that can be sent. */
      sendable: z.stringbool().default(false),
      channel: z.string().max(40).optional(),
      account: z.string().max(200).optional(),
    }),
    reply: TemplatesReply,
  }),
  syncTemplates: endpoint({
    method: 'POST',
    path: '/templates/sync',
    access: 'desk.configure',
    summary: 'Ask the provider for the templates as they are now',
    reply: TemplatesReply,
  }),
  channels: endpoint({
    method: 'GET',
    path: '/channels',
    access: 'ticket.read',
    summary: 'List the numbers that the business speaks from, and how they are',
    reply: z.strictObject({ items: z.array(ChannelAccount) }),
  }),
};
