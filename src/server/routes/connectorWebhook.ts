import type { FastifyInstance } from 'fastify';
import { AppError } from '../../base/errors.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Connector, WebhookHint } from '../../integrations/integration.ts';

/** One system of a workspace that posts to us: `/webhooks/stripe`. */
export interface ConnectorInlet {
  workspaceId: WorkspaceId;
  slug: string | null;
  connector: Connector;
}

export interface ConnectorWebhookDeps {
  connectorInlets: readonly ConnectorInlet[];
  /** Looks at what the hints are about. A webhook moves nothing by itself. */
  lookInto(workspaceId: WorkspaceId, hints: WebhookHint[]): Promise<void>;
}

export async function connectorWebhookRoutes(
  app: FastifyInstance,
  deps: ConnectorWebhookDeps,
): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  for (const { workspaceId, slug, connector } of deps.connectorInlets) {
    const path = ['/webhooks', connector.name, ...(slug === null ? [] : [slug])].join('/');
    app.post(path, async (request, reply) => {
      const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const opened = connector.webhook?.open(rawBody, request.headers);
      if (!opened?.ok) {
        throw new AppError(
          'WEBHOOK_SIGNATURE_INVALID',
          `This ${connector.name} webhook was refused (${opened?.reason ?? 'unexpected'}); check its signing secret and the clocks`,
          { connector: connector.name },
        );
      }
      await deps.lookInto(workspaceId, opened.hints);
      return reply.code(200).send();
    });
  }
}
