import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant } from './page.ts';
import { Handle, Tag, TicketPriority, TicketRef, TicketStatus } from './tickets.ts';

/** The places that a saved reply may have: nothing else is filled in. */
export const REPLY_VARIABLES = [
  'customer.name',
  'customer.firstName',
  'protocol',
  'ticket.number',
  'agent.name',
  'agent.firstName',
  'business.name',
  'deadline',
] as const;
export type ReplyVariable = (typeof REPLY_VARIABLES)[number];

const PLACE = /\{\{([^{}]*)\}\}/g;

/** Every `{{place}}` is one that is known. */
function hasKnownPlaces(text: string): boolean {
  const names = [...text.matchAll(PLACE)].map(([, name = '']) => name.trim());
  const isKnown = (name: string) => (REPLY_VARIABLES as readonly string[]).includes(name);
  return names.every(isKnown) && !text.replaceAll(PLACE, '').includes('{{');
}

/** Words for a customer, with places such as {{customer.name}}. */
export const ReplyText = z
  .string()
  .trim()
  .min(1)
  .max(4_000)
  .refine(hasKnownPlaces, { error: `expected places of this list only: ${REPLY_VARIABLES.join(', ')}` });

const Language = z.enum(['en', 'pt-BR', 'es']);
const Texts = z
  .strictObject({ en: ReplyText.optional(), 'pt-BR': ReplyText.optional(), es: ReplyText.optional() })
  .refine((texts) => Object.values(texts).some((text) => text !== undefined), {
    error: 'expected one language at least',
  });

export const NewReply = z.strictObject({
  shortcut: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  title: z.string().trim().min(1).max(100),
  texts: Texts,
});
export type NewReply = z.output<typeof NewReply>;

const Changed = { changedBy: z.string(), changedAt: Instant };
export const SavedReply = z.strictObject({
  id: z.string(),
  shortcut: z.string(),
  title: z.string(),
  texts: z.record(z.string(), z.string()),
  ...Changed,
});

/** One thing that a macro does to a ticket. */
export const MacroStep = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('priority'), priority: TicketPriority }),
  z.strictObject({
    do: z.literal('tags'),
    add: z.array(Tag).max(20).default([]),
    remove: z.array(Tag).max(20).default([]),
  }),
  z.strictObject({
    do: z.literal('fields'),
    fields: z.record(
      z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/),
      z.union([z.string().max(2_000), z.number(), z.boolean(), z.null()]),
    ),
  }),
  z.strictObject({ do: z.literal('note'), text: ReplyText }),
  z.strictObject({ do: z.literal('reply'), text: ReplyText }),
  z.strictObject({ do: z.literal('savedReply'), replyId: z.uuid() }),
  z.strictObject({
    do: z.literal('assign'),
    to: z.union([
      z.strictObject({ agent: Handle }),
      z.strictObject({ queue: z.string().min(1).max(100) }),
      z.literal('reroute'),
    ]),
  }),
  z.strictObject({
    do: z.literal('nextStep'),
    words: z.string().trim().min(1).max(500),
    afterMs: z.int().min(60_000).max(31_536_000_000),
    /** Default: who uses the macro. */
    owner: Handle.optional(),
  }),
  z.strictObject({
    do: z.literal('status'),
    status: TicketStatus,
    resolution: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9._-]{0,99}$/)
      .optional(),
  }),
]);
export type MacroStep = z.output<typeof MacroStep>;

export const NewMacro = z.strictObject({
  name: z.string().trim().min(1).max(100),
  steps: z.array(MacroStep).min(1).max(20),
});
export type NewMacro = z.output<typeof NewMacro>;

export const Macro = z.strictObject({
  id: z.string(),
  name: z.string(),
  steps: z.array(MacroStep),
  ...Changed,
});

const TakenStep = z.strictObject({
  do: z.string(),
  /** ready: nothing stands against it. notDone: one before it was refused. */
  state: z.enum(['ready', 'done', 'refused', 'notDone']),
  /** What would be said or written; null for the rest. */
  text: z.string().nullable(),
  problem: z.string().nullable(),
});

const reply = z.strictObject({ replyId: z.uuid() });
const macro = z.strictObject({ macroId: z.uuid() });
const query = z.strictObject({ q: z.string().trim().min(1).max(100).optional() });

export const repliesEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/replies',
    access: 'ticket.read',
    summary: 'List saved replies; q looks in shortcut, title and words',
    query,
    reply: z.strictObject({ replies: z.array(SavedReply) }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/replies',
    access: 'desk.configure',
    summary: 'Save a reply',
    body: NewReply,
    reply: SavedReply,
    status: 201,
  }),
  change: endpoint({
    method: 'PUT',
    path: '/replies/:replyId',
    access: 'desk.configure',
    summary: 'Change a saved reply',
    params: reply,
    body: NewReply,
    reply: SavedReply,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/replies/:replyId',
    access: 'desk.configure',
    summary: 'Remove a saved reply',
    params: reply,
  }),
  render: endpoint({
    method: 'POST',
    path: '/replies/:replyId/render',
    access: 'ticket.read',
    summary:
      'Fill a saved reply in for a ticket or a conversation, and say what is missing; sending it is an act',
    params: reply,
    body: z.union([
      z.strictObject({ ticket: TicketRef, language: Language.optional() }),
      z.strictObject({ conversationId: z.uuid(), language: Language.optional() }),
    ]),
    reply: z.strictObject({ text: z.string(), language: z.string(), missing: z.array(z.string()) }),
  }),
};

export const macrosEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/macros',
    access: 'ticket.read',
    summary: 'List macros by name',
    reply: z.strictObject({ macros: z.array(Macro) }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/macros',
    access: 'desk.configure',
    summary: 'Add a macro',
    body: NewMacro,
    reply: Macro,
    status: 201,
  }),
  change: endpoint({
    method: 'PUT',
    path: '/macros/:macroId',
    access: 'desk.configure',
    summary: 'Change a macro',
    params: macro,
    body: NewMacro,
    reply: Macro,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/macros/:macroId',
    access: 'desk.configure',
    summary: 'Remove a macro',
    params: macro,
  }),
  run: endpoint({
    method: 'POST',
    path: '/tickets/:ticket/macros/:macroId',
    access: 'ticket.write',
    summary:
      'Take the steps of a macro on a ticket, one after the other; a dry run only says what they would do',
    params: macro.extend({ ticket: TicketRef }),
    body: z.strictObject({ dryRun: z.boolean().default(false) }),
    reply: z.strictObject({ steps: z.array(TakenStep) }),
  }),
};
