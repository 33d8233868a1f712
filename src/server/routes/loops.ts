import type { FastifyInstance } from 'fastify';
import { loopsEndpoints as endpoints } from '../../api/loops.ts';
import { listReminders } from '../../ticket/reminders/listReminders.ts';
import { listLoops } from '../../turn/listLoops.ts';
import { listMessages, readConversation } from '../../turn/readConversation.ts';
import { readMatter } from '../../turn/readMatter.ts';
import { setNextStepOf } from '../../turn/setNextStepOf.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

/** Matters and conversations, and what is next with them. */
export async function loopsRoutes(app: FastifyInstance, deps: DeskDeps): Promise<void> {
  const { db, clock } = deps;
  serve(app, endpoints.list, ({ principal, query }) =>
    listLoops(db, principal.workspaceId, { query, now: clock.now() }),
  );
  serve(app, endpoints.read, ({ principal, params }) =>
    readMatter(db, principal.workspaceId, params.protocolNumber),
  );
  serve(app, endpoints.setNextStep, async ({ principal: { workspaceId, id: by }, params, body }) => {
    await setNextStepOf(deps, workspaceId, { ...params, ...body, by });
    return readMatter(db, workspaceId, params.protocolNumber);
  });
  serve(app, endpoints.reminders, ({ principal: { workspaceId, id: agent }, query }) =>
    listReminders(db, workspaceId, { ...query, agent, now: clock.now() }),
  );
  serve(app, endpoints.conversation, ({ principal, params }) =>
    readConversation(db, principal.workspaceId, { ...params, now: clock.now() }),
  );
  serve(app, endpoints.messages, ({ principal, params, query }) =>
    listMessages(db, principal.workspaceId, { ...params, ...query }),
  );
}
