import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant, PageQuery, pageOf } from './page.ts';

const Notification = z.strictObject({
  id: z.uuid(),
  /** What it is told for: 'mention', 'assigned', 'clock.warned', 'leadWaits' … */
  about: z.string(),
  conversationId: z.uuid().nullable(),
  ticketId: z.uuid().nullable(),
  details: z.record(z.string(), z.json()),
  madeAt: Instant,
  readAt: Instant.nullable(),
});

export const notificationsEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/notifications',
    access: 'signedIn',
    summary: 'List what you were told, the newest first',
    query: PageQuery.extend({ unread: z.stringbool().default(false) }),
    reply: pageOf(Notification),
  }),
  read: endpoint({
    method: 'POST',
    path: '/notifications/read',
    access: 'signedIn',
    summary: 'Mark what you were told as read: these, or all',
    body: z.strictObject({ ids: z.array(z.uuid()).min(1).max(500).optional() }),
    reply: z.strictObject({ read: z.int() }),
  }),
};
