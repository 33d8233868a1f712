import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../base/errors.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Channel, ChannelUpdate } from '../../channels/channel.ts';
import { parseBody } from '../../channels/parseBody.ts';

/** One app of the provider: its own secret, its own path, the numbers that speak through it. */
export interface Inlet {
  workspaceId: WorkspaceId;
  /** The workspace's part of the path; null for the only workspace: `/webhooks/whatsapp`. */
  slug: string | null;
  channel: Channel;
  accounts: readonly string[];
  /** Answers the provider's question whether this address is ours; null when the token is wrong. */
  challenge(rawQuery: string): string | null;
}

export interface WhatsappDeps {
  inlets: readonly Inlet[];
  receive(inlet: Inlet, updates: ChannelUpdate[]): Promise<void>;
}

/** Acknowledges a webhook after its messages are committed, and not before. The secret is chosen by the path. */
export async function whatsappRoutes(app: FastifyInstance, deps: WhatsappDeps): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  for (const inlet of deps.inlets) {
    const path = inlet.slug === null ? '/webhooks/whatsapp' : `/webhooks/whatsapp/${inlet.slug}`;
    app.get(path, (request, reply) => {
      const answer = inlet.challenge(request.raw.url?.split('?')[1] ?? '');
      return answer === null ? reply.code(403).send() : reply.type('text/plain').send(answer);
    });
    app.post(path, async (request, reply) => {
      await deps.receive(inlet, updatesOf(inlet, request));
      return reply.code(200).send();
    });
  }
}

function updatesOf({ channel }: Inlet, request: FastifyRequest): ChannelUpdate[] {
  const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (!channel.verify(rawBody, request.headers)) {
    throw new AppError(
      'WEBHOOK_SIGNATURE_INVALID',
      `The signature of this ${channel.name} webhook does not match its body; check that the app secret is the one of the app that posts here`,
      { channel: channel.name, bytes: rawBody.length },
    );
  }
  const parsed = parseBody(rawBody);
  // Signed and unreadable: refusing it would make the provider deliver it for a week. It is kept for a person.
  if ('error' in parsed) {
    return [{ kind: 'unread', account: null, reason: parsed.error, body: rawBody.toString('base64') }];
  }
  return channel.parse(parsed.body);
}
