import type { FastifyInstance } from 'fastify';
import { loopsEndpoints as endpoints } from '../../api/loops.ts';
import { listLoops } from '../../turn/listLoops.ts';
import { listMessages, readConversation } from '../../turn/readConversation.ts';
import { readMatter } from '../../turn/readMatter.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

/** Matters and conversations, to be read. */
export async function loopsRoutes(app: FastifyInstance, { db, clock }: DeskDeps): Promise<void> {
  serve(app, endpoints.list, ({ principal, query }) =>
    listLoops(db, principal.workspaceId, { query, now: clock.now() }),
  );
  serve(app, endpoints.read, ({ principal, params }) =>
    readMatter(db, principal.workspaceId, params.protocolNumber),
  );
  serve(app, endpoints.conversation, ({ principal, params }) =>
    readConversation(db, principal.workspaceId, { ...params, now: clock.now() }),
  );
  serve(app, endpoints.messages, ({ principal, params, query }) =>
    listMessages(db, principal.workspaceId, { ...params, ...query }),
  );
}
