import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../base/errors.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { ChannelUpdate } from '../../channels/channel.ts';
import type { JoinedLines, SignedBody } from '../../channels/lineMaker.ts';
import { parseBody } from '../../channels/parseBody.ts';
import type { Sighting } from '../../setup/sightings.ts';

/** Where the provider posts for one workspace: its own path, the secrets of its numbers. */
export interface Inlet extends Pick<JoinedLines, 'signedBy'> {
  workspaceId: WorkspaceId;
  /** The workspace's part of the path; null for the only workspace: `/webhooks/whatsapp`. */
  slug: string | null;
  /** The channel's name. */
  name: string;
  /** Answers the provider's question whether this address is ours; null when the token is wrong. */
  challenge(rawQuery: string): string | null;
}

export interface WhatsappDeps {
  inlets: readonly Inlet[];
  receive(inlet: Inlet, signed: { accounts: readonly string[]; updates: ChannelUpdate[] }): Promise<void>;
  /** Keeps what the provider did here, for whoever connects a number. Never throws. */
  saw(workspaceId: WorkspaceId, sighting: Sighting): Promise<void>;
}

/** Acknowledges a webhook after its messages are committed, and not before. The secrets are chosen by the path. */
export async function whatsappRoutes(app: FastifyInstance, deps: WhatsappDeps): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  for (const inlet of deps.inlets) {
    const { workspaceId, name: channel } = inlet;
    const path = inlet.slug === null ? '/webhooks/whatsapp' : `/webhooks/whatsapp/${inlet.slug}`;
    app.get(path, async (request, reply) => {
      const rawQuery = request.raw.url?.split('?')[1] ?? '';
      const answer = inlet.challenge(rawQuery);
      const kind = answer === null ? 'wrongToken' : 'verified';
      if (isQuestion(rawQuery)) await deps.saw(workspaceId, { channel, kind, accounts: [] });
      return answer === null ? reply.code(403).send() : reply.type('text/plain').send(answer);
    });
    app.post(path, async (request, reply) => {
      const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const signed = inlet.signedBy(rawBody, request.headers);
      if (signed === null) {
        if (isSigned(request)) await deps.saw(workspaceId, { channel, kind: 'wrongSignature', accounts: [] });
        throw wrongSignature(channel, rawBody);
      }
      const updates = updatesOf(signed, rawBody);
      await deps.receive(inlet, { accounts: signed.accounts, updates });
      await deps.saw(workspaceId, { channel, kind: 'signed', accounts: accountsIn(signed, updates) });
      return reply.code(200).send();
    });
  }
}

/** A question of the provider, and not of somebody who looks what is here. */
function isQuestion(rawQuery: string): boolean {
  const query = new URLSearchParams(rawQuery);
  return query.get('hub.mode') === 'subscribe' && query.has('hub.verify_token') && query.has('hub.challenge');
}

/** In the form of the provider; what carries no signature at all is nothing of a number that is being connected. */
function isSigned({ headers }: FastifyRequest): boolean {
  return /^sha256=[\da-f]{64}$/.test(String(headers['x-hub-signature-256'] ?? ''));
}

function wrongSignature(channel: string, rawBody: Buffer): AppError {
  return new AppError(
    'WEBHOOK_SIGNATURE_INVALID',
    `The signature of this ${channel} webhook does not match its body; check that the app secret is the one of the app that posts here`,
    { channel, bytes: rawBody.length },
  );
}

function updatesOf({ parse }: SignedBody, rawBody: Buffer): ChannelUpdate[] {
  const parsed = parseBody(rawBody);
  // Signed and unreadable: refusing it would make the provider deliver it for a week. It is kept for a person.
  if ('error' in parsed) {
    return [{ kind: 'unread', account: null, reason: parsed.error, body: rawBody.toString('base64') }];
  }
  return parse(parsed.body);
}

function accountsIn({ accounts }: SignedBody, updates: readonly ChannelUpdate[]): string[] {
  const named = new Set(updates.map(({ account }) => account));
  return accounts.filter((account) => named.has(account));
}
