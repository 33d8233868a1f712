import { z } from 'zod';
import { SECOND_MS } from '../../base/clock.ts';
import type { Http } from '../http.ts';
import { implement, type LookedUp } from '../implement.ts';
import type { CallContext, ConnectorOperation } from '../integration.ts';
import { cannotTell, notDone } from '../notDone.ts';
import { mail } from '../ports/mail.ts';

const accepted = z.object({ id: z.string(), status: z.literal('accepted') });
const messages = z.object({
  messages: z.array(z.object({ id: z.string(), reference: z.string().nullable() })),
});

export function sendMail(http: Http): ConnectorOperation {
  return implement(mail.send, {
    idempotency: { kind: 'reference' },
    timeoutMs: 30 * SECOND_MS,
    perform: async ({ to, subject, text, html, fileIds }, { reference, signal, files = [] }) => {
      // A mail without the document that it speaks of is worse than none.
      if (files.length !== fileIds.length) return { kind: 'refused', reason: 'files_missing' };
      const attachments = files.map(({ name, mediaType, bytes }) => ({
        filename: name,
        contentType: mediaType,
        base64: Buffer.from(bytes).toString('base64'),
      }));
      const json = { to, subject, text, html, attachments, reference };
      const sent = await http.send({ method: 'POST', path: '/messages', json, schema: accepted, signal });
      return sent.kind === 'ok' ? { kind: 'sent' } : notDone(sent);
    },
    lookUp: (_asked, call) => lookUp(http, call),
  });
}

async function lookUp(
  http: Http,
  { reference, signal }: CallContext,
): Promise<LookedUp<typeof mail.send.answers>> {
  const query = { reference };
  const answer = await http.send({ method: 'GET', path: '/messages', query, schema: messages, signal });
  if (answer.kind !== 'ok') return cannotTell(answer);
  const ours = answer.value.messages.find((one) => one.reference === reference);
  return ours ? { kind: 'done', outcome: 'sent', output: { messageRef: ours.id } } : { kind: 'absent' };
}
