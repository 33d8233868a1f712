import { z } from 'zod';
import { ListedContact } from './contactShapes.ts';
import { endpoint } from './endpoint.ts';
import { Instant, PageQuery, pageOf } from './page.ts';

const FoundLoop = z.strictObject({
  id: z.string(),
  conversationId: z.string(),
  contactId: z.string(),
  contactName: z.string().nullable(),
  protocolNumber: z.string(),
  flow: z.string(),
  reason: z.string(),
  object: z.strictObject({ kind: z.string(), ref: z.string() }).nullable(),
  nextStep: z.string().nullable(),
  outcome: z.string().nullable(),
  openedAt: Instant,
});

const FoundMessage = z.strictObject({
  id: z.string(),
  conversationId: z.string(),
  contactId: z.string(),
  contactName: z.string().nullable(),
  loopId: z.string().nullable(),
  channel: z.string(),
  direction: z.enum(['in', 'out']),
  author: z.string(),
  /** All that the message says. Untrusted: what a customer wrote. */
  words: z.string(),
  at: Instant,
});

export const searchEndpoints = {
  search: endpoint({
    method: 'GET',
    path: '/search',
    access: 'conversation.read',
    summary: 'Find messages by words, matters by protocol or order number, contacts by phone, e-mail or name',
    query: PageQuery.extend({ q: z.string().trim().min(1).max(200) }),
    reply: z.strictObject({
      contacts: z.array(ListedContact),
      loops: z.array(FoundLoop),
      /** Its cursor gives older messages; contacts and matters come with the first page only. */
      messages: pageOf(FoundMessage),
    }),
  }),
};
