import type { FastifyInstance } from 'fastify';
import { loopsEndpoints as endpoints } from '../../api/loops.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Connectors } from '../../integrations/operationNamed.ts';
import { listReminders } from '../../ticket/reminders/listReminders.ts';
import { listLoops } from '../../turn/listLoops.ts';
import { listMessages, readConversation } from '../../turn/readConversation.ts';
import { readCase } from '../../turn/case/readCase.ts';
import { readInstant } from '../../turn/readInstant.ts';
import { readMatter } from '../../turn/readMatter.ts';
import { setNextStepOf } from '../../turn/setNextStepOf.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

export interface LoopsRoutesDeps extends DeskDeps {
  connectorsOf(workspaceId: WorkspaceId): Connectors;
}

/** Matters and conversations, and what is next with them. */
export async function loopsRoutes(app: FastifyInstance, deps: LoopsRoutesDeps): Promise<void> {
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
  serve(app, endpoints.case, ({ principal, params, query: { language = null } }) =>
    readCase(deps, principal.workspaceId, { ...params, language }),
  );
  serve(app, endpoints.readInstant, async ({ principal: { workspaceId }, query: { words, language } }) => {
    const { timeZone } = deps.bookOf(workspaceId);
    return { at: readInstant(words, { language, now: clock.now(), timeZone }), timeZone };
  });
  serve(app, endpoints.messages, ({ principal, params, query }) =>
    listMessages(db, principal.workspaceId, { ...params, ...query }),
  );
}
