import { z } from 'zod';
import { Case, ReadInstant } from './caseShapes.ts';
import { endpoint } from './endpoint.ts';
import { LanguageTag } from './knowledge.ts';
import { Instant, PageQuery, pageOf } from './page.ts';

/** As PostgreSQL writes it inside JSON: with an offset. */
const At = z.iso.datetime({ offset: true });

export const LoopQuery = PageQuery.extend({
  open: z.stringbool().optional(),
  flow: z.string().min(1).max(100).optional(),
  reason: z.string().min(1).max(100).optional(),
  /** The reference of the business object: an order number. */
  object: z.string().min(1).max(200).optional(),
  /** 'assistant', 'agent:ines', 'queue:support'. */
  owner: z
    .string()
    .regex(/^(assistant|(agent|queue):.{1,100})$/)
    .optional(),
  /** Open, and its deadline has passed. */
  overdue: z.stringbool().optional(),
  /** Open, and nobody has its next step in view: overdue, or a person's without ticket and without owner. */
  limbo: z.stringbool().optional(),
  /** deadline: the next one first, of open loops. opened: the newest first. */
  sort: z.enum(['opened', 'deadline']).default('opened'),
});
export type LoopQuery = z.output<typeof LoopQuery>;

export const ListedLoop = z.strictObject({
  id: z.string(),
  protocolNumber: z.string(),
  conversationId: z.string(),
  flow: z.string(),
  reason: z.string(),
  object: z.strictObject({ kind: z.string(), ref: z.string() }).nullable(),
  owner: z.string(),
  waitsFor: z.string().nullable(),
  nextStep: z.string().nullable(),
  deadlineAt: Instant.nullable(),
  outcome: z.string().nullable(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
});

const Step = z.strictObject({
  turn: z.int(),
  at: At,
  from: z.string().nullable(),
  to: z.string(),
  on: z.string(),
});
const Effect = z.strictObject({
  operation: z.string(),
  key: z.string(),
  state: z.string(),
  outcome: z.string().nullable(),
  attempts: z.int(),
  failure: z.json(),
});
const Ticket = z.strictObject({
  number: z.string(),
  queue: z.string(),
  status: z.string(),
  reason: z.string(),
  assignee: z.string().nullable(),
  summary: z.json(),
  dueAt: At,
});
const Said = z.strictObject({
  direction: z.string(),
  author: z.string(),
  status: z.string(),
  content: z.json(),
  at: At,
});

export const Matter = z.strictObject({
  loop: z.strictObject({
    id: z.string(),
    conversationId: z.string(),
    flow: z.string(),
    flowVersion: z.int(),
    state: z.json(),
    context: z.json(),
    object: z.strictObject({ kind: z.string(), ref: z.string() }).nullable(),
    protocolNumber: z.string(),
    owner: z.string(),
    waitsFor: z.string().nullable(),
    nextStep: z.string().nullable(),
    deadlineAt: At.nullable(),
    outcome: z.string().nullable(),
    openedAt: At,
    closedAt: At.nullable(),
  }),
  steps: z.array(Step),
  effects: z.array(Effect),
  tickets: z.array(Ticket),
  promises: z.array(z.strictObject({ promise: z.string(), dueAt: At, keptAt: At.nullable() })),
  messages: z.array(Said),
});

export const ConversationView = z.strictObject({
  id: z.string(),
  contact: z.strictObject({ id: z.string(), name: z.string().nullable(), language: z.string().nullable() }),
  /** Count of its turns; rises with every change. */
  version: z.int(),
  holder: z.strictObject({ kind: z.enum(['assistant', 'agent', 'queue']), name: z.string().nullable() }),
  /** Rises when the holder changes. */
  epoch: z.int(),
  language: z.string().nullable(),
  addresses: z.array(
    z.strictObject({
      id: z.string(),
      channel: z.string(),
      account: z.string(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      proofLevel: z.int(),
      lastInboundAt: Instant.nullable(),
      /** Until then the business may write freely; null: it may not. */
      windowClosesAt: Instant.nullable(),
    }),
  ),
  /** The open ones, the next deadline first. */
  loops: z.array(ListedLoop),
});

export const ListedMessage = z.strictObject({
  id: z.string(),
  direction: z.enum(['in', 'out']),
  author: z.string(),
  channel: z.string(),
  addressId: z.string(),
  content: z.json(),
  status: z.string(),
  failure: z.json(),
  loopId: z.string().nullable(),
  turn: z.int().nullable(),
  writtenAt: Instant,
  sentAt: Instant.nullable(),
});

export const ListedReminder = z.strictObject({
  id: z.string(),
  kind: z.enum(['nextStep', 'promise']),
  words: z.string(),
  dueAt: Instant,
  isOverdue: z.boolean(),
  loopId: z.string(),
  conversationId: z.string(),
  protocolNumber: z.string(),
  flow: z.string(),
  reason: z.string(),
});

const conversation = z.strictObject({ conversationId: z.uuid() });

export const loopsEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/loops',
    access: 'conversation.read',
    summary: 'List matters of contacts, open and closed',
    query: LoopQuery,
    reply: pageOf(ListedLoop),
  }),
  read: endpoint({
    method: 'GET',
    path: '/loops/:protocolNumber',
    access: 'conversation.read',
    summary: 'Read a matter by its protocol number, with its way, its systems, its people and its words',
    params: z.strictObject({ protocolNumber: z.string().min(1).max(40) }),
    reply: Matter,
  }),
  setNextStep: endpoint({
    method: 'PUT',
    path: '/loops/:protocolNumber/next-step',
    access: 'conversation.act',
    summary: 'Say what happens next with a matter, who sees to it and until when; its owner is reminded',
    params: z.strictObject({ protocolNumber: z.string().min(1).max(40) }),
    body: z.strictObject({
      words: z.string().trim().min(1).max(500),
      deadlineAt: Instant,
      /** Default: who asks. */
      owner: z
        .string()
        .regex(/^[a-z0-9][a-z0-9._-]{0,39}$/)
        .optional(),
    }),
    reply: Matter,
  }),
  reminders: endpoint({
    method: 'GET',
    path: '/reminders',
    access: 'conversation.read',
    summary: 'List what you have to see to: next steps and promises, what is due first, first',
    query: PageQuery,
    reply: pageOf(ListedReminder),
  }),
  conversation: endpoint({
    method: 'GET',
    path: '/conversations/:conversationId',
    access: 'conversation.read',
    summary: 'Read who holds a conversation, where its contact is reached, and what is open',
    params: conversation,
    reply: ConversationView,
  }),
  case: endpoint({
    method: 'GET',
    path: '/conversations/:conversationId/case',
    access: 'conversation.read',
    summary:
      'Read what a conversation is about: its matters with the way behind and ahead, their systems, their work',
    params: conversation,
    query: z.strictObject({ language: LanguageTag.optional() }),
    reply: Case,
  }),
  readInstant: endpoint({
    method: 'GET',
    path: '/instants',
    access: 'conversation.read',
    summary: "Read a date and an hour out of words: 'amanhã 14h', 'mañana a las 10', 'Mon 9:00'",
    query: z.strictObject({ words: z.string().max(200), language: LanguageTag.default('en') }),
    reply: ReadInstant,
  }),
  messages: endpoint({
    method: 'GET',
    path: '/conversations/:conversationId/messages',
    access: 'conversation.read',
    summary: 'List what was said in a conversation, the newest first',
    params: conversation,
    query: PageQuery,
    reply: pageOf(ListedMessage),
  }),
};
