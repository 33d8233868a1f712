import type { FastifyInstance } from 'fastify';
import { ActRequest, ConversationParams } from '../../api/acts.ts';
import { parseRequest } from '../parseRequest.ts';
import { principalOf } from '../principalOf.ts';
import type { DeskDeps } from './deskDeps.ts';

/** Take over, decide, write, hand back. */
export async function legacyRoutes(app: FastifyInstance, deps: DeskDeps): Promise<void> {
  app.post('/api/v1/conversations/:conversationId/acts', async (request) => {
    const { workspaceId } = principalOf(request);
    const { conversationId } = parseRequest(ConversationParams, request.params);
    const { agent, act } = parseRequest(ActRequest, request.body);
    return { changes: await deps.act(workspaceId, { conversationId, agentId: agent, act }) };
  });
}
