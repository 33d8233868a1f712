import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant } from './page.ts';
import { Handle } from './routingRule.ts';

const Presence = z.enum(['online', 'away', 'offline']);
const Conversation = z.strictObject({ conversationId: z.uuid() });

const AgentThere = z.strictObject({
  agent: z.string(),
  name: z.string(),
  /** As it counts: who falls silent is away, and later offline, whatever they said. */
  presence: Presence,
  /** As they said it last; null when they never did. */
  said: Presence.nullable(),
  seenAt: Instant.nullable(),
  /** Conversations they hold, and other people's conversations in which they have a ticket. */
  load: z.int(),
  capacity: z.int(),
  queues: z.array(z.string()),
});

const Viewers = z.strictObject({
  items: z.array(z.strictObject({ agent: z.string(), isTyping: z.boolean(), seenAt: Instant })),
});

export const presenceEndpoints = {
  listPresence: endpoint({
    method: 'GET',
    path: '/presence',
    access: 'people.read',
    summary: 'See who is there, and how much each of them holds',
    reply: z.strictObject({ items: z.array(AgentThere) }),
  }),
  sayPresence: endpoint({
    method: 'POST',
    path: '/presence',
    access: 'conversation.act',
    summary: 'Say that you are still here; with a presence, that you are online, away or offline from now on',
    body: z.strictObject({
      presence: Presence.optional(),
      /** In whose name; default: your own. */
      agent: Handle.optional(),
    }),
    reply: AgentThere,
  }),
  viewConversation: endpoint({
    method: 'POST',
    path: '/conversations/:conversationId/viewing',
    access: 'conversation.read',
    summary: 'Say that you look at a conversation, and see who else does; say it again every few seconds',
    params: Conversation,
    body: z.strictObject({ isTyping: z.boolean().default(false), agent: Handle.optional() }),
    reply: Viewers,
  }),
};
