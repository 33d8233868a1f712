import { z } from 'zod';
import { given } from '../json.ts';
import { peerControls } from '../peer.ts';
import type { Room } from '../peer.ts';
import { DIGITS, randomText } from '../random.ts';
import { notFound, openRestPeer } from '../rest.ts';
import type { Mail, MailMessage, MailOptions } from './mail.ts';

const messageBody = z.strictObject({
  to: z.email(),
  subject: z.string().min(1).max(998),
  text: z.string(),
  html: z.string().nullable().default(null),
  attachments: z
    .array(z.strictObject({ filename: z.string(), contentType: z.string(), base64: z.base64() }))
    .default([]),
  reference: z.string().max(255).nullable().default(null),
});
type Query = { to?: string; reference?: string };

/** Starts the mail sink: takes every mail and delivers none. The same reference twice is two mails. */
export async function startMail(
  room: Room,
  options: MailOptions,
): Promise<{ mail: Mail; stop(): Promise<void> }> {
  const peer = openRestPeer(room, { name: 'mail', ...options });
  const messages = peer.store.collection<MailMessage>('message', ['to', 'reference']);
  peer.app.post('/messages', async (request, reply) => {
    const asked = messageBody.parse(request.body);
    const message: MailMessage = {
      id: `mail_${randomText(peer.random, 12, DIGITS)}`,
      ...asked,
      attachments: asked.attachments.map((one) => ({
        ...one,
        size: Buffer.from(one.base64, 'base64').length,
      })),
      acceptedAt: peer.clock.now().toISOString(),
    };
    messages.put(message);
    return reply.code(202).send({ id: message.id, status: 'accepted' });
  });
  peer.app.get<{ Querystring: Query }>('/messages', async ({ query }) => ({
    messages: messages.list(given({ to: query.to, reference: query.reference })).map(withoutBytes),
  }));
  peer.app.get<{ Params: { id: string } }>('/messages/:id', async ({ params }) => {
    const message = messages.find(params.id);
    if (message === null) throw notFound('message', params.id);
    return message;
  });
  await peer.listen();
  const mail: Mail = {
    ...peerControls(peer),
    messages: (to) => messages.list(to === undefined ? {} : { to }),
  };
  return { mail, stop: () => peer.stop() };
}

function withoutBytes(message: MailMessage) {
  const attachments = message.attachments.map(({ base64: _base64, ...rest }) => rest);
  return { ...message, attachments };
}
