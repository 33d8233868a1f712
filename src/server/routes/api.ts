import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ActRequest, ConversationParams, MatterParams, TicketQuery } from '../../api/acts.ts';
import { AppError } from '../../base/errors.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { ListedTicket } from '../../ticket/listTickets.ts';
import type { Matter } from '../../turn/readMatter.ts';
import type { Change } from '../../turn/turnRows.ts';
import { parseRequest } from '../parseRequest.ts';
import { knowledgeRoutes, type KnowledgeRoutesDeps } from './knowledge.ts';
import { learningRoutes, type LearningRoutesDeps } from './learning.ts';

export interface ApiDeps extends KnowledgeRoutesDeps, LearningRoutesDeps {
  /** Null: the API is closed. */
  apiToken: string | null;
  /** The workspace that the token belongs to. */
  apiWorkspace: WorkspaceId;
  readMatter(workspaceId: WorkspaceId, protocolNumber: string): Promise<Matter>;
  listTickets(workspaceId: WorkspaceId, queue: string | null): Promise<ListedTicket[]>;
  act(workspaceId: WorkspaceId, conversationId: string, asked: ActRequest): Promise<Change[]>;
}

/** For agents and their tools: look a matter up, see what waits, take over, decide, write, hand back. */
export async function apiRoutes(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  app.addHook('onRequest', async (request) => checkToken(request, deps.apiToken));
  await app.register(knowledgeRoutes, deps);
  await app.register(learningRoutes, deps);

  app.get('/api/v1/loops/:protocolNumber', (request) => {
    const { protocolNumber } = parseRequest(MatterParams, request.params);
    return deps.readMatter(deps.apiWorkspace, protocolNumber);
  });
  app.get('/api/v1/tickets', async (request) => {
    const { queue } = parseRequest(TicketQuery, request.query);
    return { tickets: await deps.listTickets(deps.apiWorkspace, queue ?? null) };
  });
  app.post('/api/v1/conversations/:conversationId/acts', async (request) => {
    const { conversationId } = parseRequest(ConversationParams, request.params);
    return {
      changes: await deps.act(deps.apiWorkspace, conversationId, parseRequest(ActRequest, request.body)),
    };
  });
}

function checkToken(request: FastifyRequest, token: string | null): void {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token !== null && given !== undefined && isSame(given, token)) return;
  throw new AppError(
    'UNAUTHORISED',
    'The API token is missing or wrong; send "Authorization: Bearer <LOOPLINE_API_TOKEN>"',
  );
}

/** Digests have one length, so the comparison says nothing about the token's. */
function isSame(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
