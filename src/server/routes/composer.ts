import type { FastifyInstance } from 'fastify';
import { actorOf } from '../../access/actorOf.ts';
import { composerEndpoints as endpoints } from '../../api/composer.ts';
import { listDrafts, saveDraft } from '../../composer/drafts.ts';
import { listTemplates, type TemplateDeps } from '../../composer/listTemplates.ts';
import { needConversation } from '../../composer/needConversation.ts';
import { promiseOf } from '../../composer/promiseOf.ts';
import { readBeside } from '../../composer/readBeside.ts';
import { readTrace } from '../../composer/readTrace.ts';
import { resendMessage } from '../../composer/resendMessage.ts';
import { actingOf } from '../../turn/acts/actingOf.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

/** What agents write with, and what stands between the messages that they read. */
export async function composerRoutes(app: FastifyInstance, deps: DeskDeps & TemplateDeps): Promise<void> {
  draftRoutes(app, deps);
  besideRoutes(app, deps);
  serve(app, endpoints.templates, async ({ principal, params, query }) => ({
    items: await listTemplates(deps, principal.workspaceId, {
      ...params,
      addressId: query.addressId,
      agent: actorOf(principal, query.agent),
    }),
  }));
  serve(app, endpoints.promise, async ({ principal, params, body }) => {
    await needConversation(deps.db, principal.workspaceId, params.conversationId);
    return {
      promise: await promiseOf(deps, principal.workspaceId, { ...params, text: body.text }),
    };
  });
  serve(app, endpoints.resend, async ({ principal, params, body }) => {
    await needConversation(deps.db, principal.workspaceId, params.conversationId);
    const agent = actorOf(principal, body.agent);
    const by = await actingOf(deps.db, principal, agent);
    await resendMessage(deps, principal.workspaceId, { ...params, agent, by });
  });
}

function draftRoutes(app: FastifyInstance, { db, clock }: DeskDeps): void {
  serve(app, endpoints.drafts, async ({ principal, params, query }) => {
    await needConversation(db, principal.workspaceId, params.conversationId);
    const agent = actorOf(principal, query.agent);
    return { items: await listDrafts(db, principal.workspaceId, { ...params, agent }) };
  });
  serve(app, endpoints.saveDraft, ({ principal, params, body }) =>
    saveDraft(db, principal.workspaceId, {
      ...params,
      agent: actorOf(principal, body.agent),
      text: body.text,
      now: clock.now(),
    }),
  );
}

function besideRoutes(app: FastifyInstance, deps: DeskDeps): void {
  serve(app, endpoints.beside, async ({ principal, params, query }) => {
    await needConversation(deps.db, principal.workspaceId, params.conversationId);
    return readBeside(deps, principal.workspaceId, { ...params, ...query });
  });
  serve(app, endpoints.trace, async ({ principal, params, query }) => {
    await needConversation(deps.db, principal.workspaceId, params.conversationId);
    return {
      items: await readTrace(deps.db, principal.workspaceId, { ...params, ...query }),
    };
  });
}
