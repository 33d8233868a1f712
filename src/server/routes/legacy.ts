import type { FastifyInstance } from 'fastify';
import { ActRequest, ConversationParams, MatterParams, TicketQuery } from '../../api/acts.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { ListedTicket } from '../../ticket/listTickets.ts';
import type { Matter } from '../../turn/readMatter.ts';
import { parseRequest } from '../parseRequest.ts';
import { principalOf } from '../principalOf.ts';
import type { DeskDeps } from './deskDeps.ts';

export interface LegacyDeps extends DeskDeps {
  readMatter(workspaceId: WorkspaceId, protocolNumber: string): Promise<Matter>;
  listTickets(workspaceId: WorkspaceId, queue: string | null): Promise<ListedTicket[]>;
}

/** Look a matter up, see what waits, take over, decide, write, hand back. */
export async function legacyRoutes(app: FastifyInstance, deps: LegacyDeps): Promise<void> {
  app.get('/api/v1/loops/:protocolNumber', (request) => {
    const { protocolNumber } = parseRequest(MatterParams, request.params);
    return deps.readMatter(principalOf(request).workspaceId, protocolNumber);
  });
  app.get('/api/v1/tickets', async (request) => {
    const { queue } = parseRequest(TicketQuery, request.query);
    return { tickets: await deps.listTickets(principalOf(request).workspaceId, queue ?? null) };
  });
  app.post('/api/v1/conversations/:conversationId/acts', async (request) => {
    const { workspaceId } = principalOf(request);
    const { conversationId } = parseRequest(ConversationParams, request.params);
    const { agent, act } = parseRequest(ActRequest, request.body);
    return { changes: await deps.act(workspaceId, { conversationId, agentId: agent, act }) };
  });
}
