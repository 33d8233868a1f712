import type { FastifyInstance } from 'fastify';

export interface HealthDeps {
  /** What keeps the product from working now, in words; empty when nothing does. */
  findTrouble(): Promise<string[]>;
}

/** /health: the process lives. /ready: it can take work. */
export async function healthRoutes(app: FastifyInstance, deps: HealthDeps): Promise<void> {
  app.get('/health', () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    const trouble = await deps.findTrouble();
    return reply.code(trouble.length === 0 ? 200 : 503).send({ ready: trouble.length === 0, trouble });
  });
}
