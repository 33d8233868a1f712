import { z } from 'zod';
import { endpoint } from './endpoint.ts';

/**
 * Server-sent events. Each `activity` has the id to go on from (`Last-Event-ID`), and as data
 * `{ conversationId, facts: [{ kind, … }], at }`. `gap`: what happened since the id is not kept any more; read what is.
 */
export const streamEndpoints = {
  follow: endpoint({
    method: 'GET',
    path: '/stream',
    access: 'conversation.read',
    summary: 'Follow what happens, as server-sent events that go on after an interruption',
    query: z.strictObject({
      conversationId: z.uuid().optional(),
      /** For clients that can set no header. */
      after: z.string().max(100).optional(),
    }),
    media: 'text/event-stream',
  }),
};
