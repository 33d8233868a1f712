import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant } from './page.ts';

const Conversation = z.strictObject({ conversationId: z.uuid() });
const ofFile = Conversation.extend({ fileId: z.uuid() });

const Kept = z.strictObject({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
  /** How a channel shows it; null: as a file to be opened. */
  shownAs: z.enum(['image', 'video', 'audio']).nullable(),
});

const MessageFile = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('ready'),
    name: z.string(),
    mediaType: z.string(),
    sizeBytes: z.int(),
    /** Good until `until`, for whoever has it, without any cookie. */
    url: z.string(),
    until: Instant,
    /** True: a browser shows it by itself; else it is downloaded. */
    isInline: z.boolean(),
    /** Of a voice note that was put into words. */
    transcript: z.string().nullable(),
  }),
  z.strictObject({ state: z.literal('gone'), because: z.string() }),
  /** The provider does not answer now. */
  z.strictObject({ state: z.literal('later') }),
]);

export const mediaEndpoints = {
  /** The body is the file itself, of any content type but those of forms. */
  upload: endpoint({
    method: 'PUT',
    path: '/conversations/:conversationId/files/:fileId',
    access: 'conversation.act',
    summary: 'Put a file of at most 25 MB into a conversation, to be sent; what it is, its bytes say',
    params: ofFile,
    query: z.strictObject({ name: z.string().min(1).max(500) }),
    reply: Kept,
    status: 201,
  }),
  drop: endpoint({
    method: 'DELETE',
    path: '/conversations/:conversationId/files/:fileId',
    access: 'conversation.act',
    summary: 'Throw a file away that was not sent',
    params: ofFile,
  }),
  ofMessage: endpoint({
    method: 'GET',
    path: '/conversations/:conversationId/messages/:messageId/file',
    access: 'conversation.read',
    summary: 'Get a link to the file of a message; what a contact sent is fetched from its provider first',
    params: Conversation.extend({ messageId: z.uuid() }),
    reply: MessageFile,
  }),
};
