import type { FastifyInstance } from 'fastify';
import { actorOf } from '../../access/actorOf.ts';
import { presenceEndpoints as endpoints } from '../../api/presence.ts';
import { listPresence, readPresence } from '../../routing/listPresence.ts';
import { sayPresence } from '../../routing/sayPresence.ts';
import { viewConversation } from '../../routing/viewConversation.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

/** Who is there, and who looks at what. */
export async function presenceRoutes(app: FastifyInstance, { db, clock }: DeskDeps): Promise<void> {
  serve(app, endpoints.listPresence, async ({ principal }) => ({
    items: await listPresence(db, principal.workspaceId, { now: clock.now() }),
  }));
  serve(app, endpoints.sayPresence, async ({ principal, body }) => {
    const { workspaceId } = principal;
    const agent = actorOf(principal, body.agent);
    const now = clock.now();
    await sayPresence(db, workspaceId, { agent, presence: body.presence ?? null, at: now });
    return readPresence(db, workspaceId, { agent, now });
  });
  serve(app, endpoints.viewConversation, async ({ principal, params, body }) => {
    const agent = actorOf(principal, body.agent);
    const viewing = { ...params, agent, isTyping: body.isTyping, at: clock.now() };
    return { items: await viewConversation(db, principal.workspaceId, viewing) };
  });
}
