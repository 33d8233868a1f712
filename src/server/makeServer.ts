import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { MAX_BODY_BYTES } from '../channels/parseBody.ts';
import { consoleRoutes, type ConsoleDeps } from './console/consoleRoutes.ts';
import { answerError } from './answerError.ts';
import { problemOf } from './problem.ts';
import { apiRoutes, type ApiDeps } from './routes/api.ts';
import { connectorWebhookRoutes, type ConnectorWebhookDeps } from './routes/connectorWebhook.ts';
import { healthRoutes, type HealthDeps } from './routes/health.ts';
import { linkedMediaRoutes } from './routes/linkedMedia.ts';
import { whatsappRoutes, type WhatsappDeps } from './routes/whatsapp.ts';

export interface ServerDeps extends HealthDeps, WhatsappDeps, ConnectorWebhookDeps, ApiDeps, ConsoleDeps {
  log: FastifyBaseLogger;
  /** Whose word on where a request comes from is taken: `x-forwarded-…`. */
  trustedProxies: readonly string[];
}

/** The HTTP face. Routes name what shall happen; what happens is elsewhere. */
export async function makeServer(deps: ServerDeps): Promise<FastifyInstance> {
  // A line for each request would be the loudest thing in the log and say the least.
  const log: FastifyBaseLogger = deps.log.child({}, { level: 'warn' });
  const trusted = deps.trustedProxies.length === 0 ? false : [...deps.trustedProxies];
  const app = Fastify({ loggerInstance: log, bodyLimit: MAX_BODY_BYTES, trustProxy: trusted });
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .type('application/problem+json')
      .send(
        problemOf(
          404,
          'NOT_FOUND',
          `Nothing is served at ${request.method} ${request.routeOptions.url ?? 'this path'}`,
        ),
      ),
  );
  await app.register(healthRoutes, deps);
  await app.register(whatsappRoutes, deps);
  await app.register(connectorWebhookRoutes, deps);
  await app.register(apiRoutes, deps);
  await app.register(linkedMediaRoutes, deps);
  await app.register(consoleRoutes, deps);
  return app;
}
