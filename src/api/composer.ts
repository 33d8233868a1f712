import { z } from 'zod';
import { AgentName } from './agentName.ts';
import { endpoint } from './endpoint.ts';
import { Instant } from './page.ts';

const Conversation = z.strictObject({ conversationId: z.uuid() });
const Mode = z.enum(['reply', 'note']);
const InName = z.strictObject({ agent: AgentName.optional() });

const Draft = z.strictObject({ agent: z.string(), mode: Mode, text: z.string(), savedAt: Instant });

const Template = z.strictObject({
  name: z.string(),
  language: z.string(),
  category: z.string(),
  header: z.string().nullable(),
  body: z.string(),
  footer: z.string().nullable(),
  buttons: z.array(z.string()),
  /** In the order of its parameters. `value`: what is known for it; empty when nothing is. */
  places: z.array(
    z.strictObject({ in: z.enum(['header', 'body', 'button']), name: z.string(), value: z.string() }),
  ),
});

const Traced = z.strictObject({
  turn: z.int(),
  at: Instant,
  elapsedMs: z.int(),
  understood: z.array(
    z.strictObject({
      stage: z.int(),
      verdict: z.string(),
      confidence: z.number(),
      commands: z.array(z.string()),
    }),
  ),
  /** `ms`: from the decision to the answer; null while there is none. */
  effects: z.array(
    z.strictObject({
      operation: z.string(),
      state: z.string(),
      outcome: z.string().nullable(),
      ms: z.int().nullable(),
    }),
  ),
  decisions: z.array(
    z.strictObject({ policy: z.string(), version: z.int(), decision: z.string(), rule: z.string() }),
  ),
  moves: z.array(
    z.strictObject({ flow: z.string(), from: z.string().nullable(), to: z.string(), on: z.string() }),
  ),
  blocked: z.array(z.strictObject({ rule: z.string(), text: z.string() })),
  /** `to`: 'assistant', 'agent:ines', 'queue:support'. */
  handovers: z.array(
    z.strictObject({ kind: z.enum(['tookOver', 'handedBack', 'assigned']), by: z.string(), to: z.string() }),
  ),
});

const Beside = z.strictObject({
  loops: z.array(
    z.strictObject({
      id: z.string(),
      protocolNumber: z.string(),
      flow: z.string(),
      /** What the kind of matter is called. */
      title: z.string(),
      reason: z.string(),
      outcome: z.string().nullable(),
      openedAt: Instant,
      closedAt: Instant.nullable(),
    }),
  ),
  tickets: z.array(
    z.strictObject({
      id: z.string(),
      loopId: z.string(),
      number: z.string(),
      queue: z.string(),
      reason: z.string(),
      assignee: z.string().nullable(),
      status: z.string(),
      /** Wants, checked, promised, left to do: each line with the step that it comes from. */
      summary: z.json(),
      openedAt: Instant,
    }),
  ),
  notes: z.array(
    z.strictObject({
      id: z.string(),
      ticketId: z.string(),
      author: z.string(),
      text: z.string(),
      writtenAt: Instant,
    }),
  ),
});

/** What the composer and the conversation beside it need. */
export const composerEndpoints = {
  drafts: endpoint({
    method: 'GET',
    path: '/conversations/:conversationId/drafts',
    access: 'conversation.read',
    summary: 'List what is being written in a conversation: your own, and the replies that colleagues began',
    params: Conversation,
    query: InName,
    reply: z.strictObject({ items: z.array(Draft) }),
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: '/conversations/:conversationId/drafts/:mode',
    access: 'conversation.act',
    summary: 'Keep what you are writing; an empty text says that there is nothing any more',
    params: Conversation.extend({ mode: Mode }),
    body: InName.extend({ text: z.string().max(70_000) }),
  }),
  templates: endpoint({
    method: 'GET',
    path: '/conversations/:conversationId/templates',
    access: 'conversation.read',
    summary:
      'List the approved templates that may be sent to an address, with what is known for their places',
    params: Conversation,
    query: InName.extend({ addressId: z.uuid() }),
    /** Null: the provider does not tell now. */
    reply: z.strictObject({ items: z.array(Template).nullable() }),
  }),
  promise: endpoint({
    method: 'POST',
    path: '/conversations/:conversationId/promise',
    access: 'conversation.read',
    summary: 'Say what these words would promise to the contact, and until when; nothing is kept of them',
    params: Conversation,
    body: z.strictObject({ text: z.string().max(60_000) }),
    reply: z.strictObject({
      promise: z.strictObject({ words: z.string(), dueAt: Instant }).nullable(),
    }),
  }),
  resend: endpoint({
    method: 'POST',
    path: '/conversations/:conversationId/messages/:messageId/resend',
    access: 'conversation.act',
    summary: 'Send once more what a person wrote and the provider did not take',
    params: Conversation.extend({ messageId: z.uuid() }),
    body: InName,
  }),
  beside: endpoint({
    method: 'GET',
    path: '/conversations/:conversationId/beside',
    access: 'conversation.read',
    summary: 'Read what belongs between the messages: matters, hand-overs to people, notes of the team',
    params: Conversation,
    /** What kinds of matters are called. */
    query: z.strictObject({ words: z.enum(['en', 'pt-BR', 'es']).default('en') }),
    reply: Beside,
  }),
  trace: endpoint({
    method: 'GET',
    path: '/conversations/:conversationId/trace',
    access: 'conversation.read',
    summary: 'Read what was understood, asked of systems, checked and decided, step by step',
    params: Conversation,
    query: z.strictObject({
      from: z.coerce.number().int().min(0).default(0),
      to: z.coerce.number().int().min(0).default(Number.MAX_SAFE_INTEGER),
    }),
    reply: z.strictObject({ items: z.array(Traced) }),
  }),
};
