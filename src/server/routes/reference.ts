import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { endpoints } from '../../api/endpoints.ts';
import { openApiOf } from '../../api/openApi.ts';
import { version } from '../../base/version.ts';

/** The same for every server of the process: made with the first. */
let described: ReturnType<typeof openApiOf> | null = null;

/** The description of the API, as OpenAPI 3.1 and as pages that can be tried. For everybody: it holds no secret. */
export async function referenceRoutes(app: FastifyInstance): Promise<void> {
  described ??= openApiOf(endpoints, { version: version() });
  const document = described;
  app.get('/api/v1/openapi.json', async (_request, reply) => reply.type('application/json').send(document));
  // Its own types know OpenAPI up to 3.0 only.
  await app.register(swagger, { mode: 'static', specification: { document: document as never } });
  await app.register(swaggerUi, {
    routePrefix: '/api/v1/reference',
    staticCSP: true,
    theme: { title: 'Loopline API' },
  });
}
