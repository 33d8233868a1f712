import type { FastifyInstance } from 'fastify';
import type { Clock } from '../../base/clock.ts';

export interface HealthDeps {
  clock: Clock;
  /** What keeps the product from working now, in words; empty when nothing does. */
  findTrouble(): Promise<string[]>;
}

/** /health: the process lives, and what its clock says. /ready: it can take work. */
export async function healthRoutes(app: FastifyInstance, deps: HealthDeps): Promise<void> {
  app.get('/health', () => ({ status: 'ok', now: deps.clock.now().toISOString() }));
  app.get('/ready', async (_request, reply) => {
    const trouble = await deps.findTrouble();
    return reply.code(trouble.length === 0 ? 200 : 503).send({ ready: trouble.length === 0, trouble });
  });
}
