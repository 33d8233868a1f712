import type { FastifyInstance } from 'fastify';
import { macrosEndpoints as macros, repliesEndpoints as replies } from '../../api/replies.ts';
import { newId } from '../../base/id.ts';
import { listMacros, removeMacro, saveMacro } from '../../ticket/replies/macros.ts';
import { readReplyFacts, renderReply } from '../../ticket/replies/renderReply.ts';
import { listReplies, readReply, removeReply, saveReply } from '../../ticket/replies/savedReplies.ts';
import { runMacro } from '../../turn/runMacro.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

/** Saved replies and macros. */
export async function repliesRoutes(app: FastifyInstance, deps: DeskDeps): Promise<void> {
  const { db, clock } = deps;
  serve(app, replies.list, async ({ principal, query }) => ({
    replies: await listReplies(db, principal.workspaceId, query.q ?? null),
  }));
  serve(app, replies.add, ({ principal: { workspaceId, id: by }, body: reply }) =>
    saveReply(db, workspaceId, { id: null, reply, by, now: clock.now() }),
  );
  serve(app, replies.change, ({ principal: { workspaceId, id: by }, params, body: reply }) =>
    saveReply(db, workspaceId, { id: params.replyId, reply, by, now: clock.now() }),
  );
  serve(app, replies.remove, ({ principal, params }) =>
    removeReply(db, principal.workspaceId, params.replyId),
  );
  serve(app, replies.render, async ({ principal: { workspaceId, id: agent }, params, body }) => {
    const { texts } = await readReply(db, workspaceId, params.replyId);
    const { language, ...about } = body;
    return renderReply(texts, await readReplyFacts(db, workspaceId, { about, agent, language }));
  });
  macroRoutes(app, deps);
}

function macroRoutes(app: FastifyInstance, deps: DeskDeps): void {
  const { db, clock } = deps;
  serve(app, macros.list, async ({ principal }) => ({ macros: await listMacros(db, principal.workspaceId) }));
  serve(app, macros.add, ({ principal: { workspaceId, id: by }, body: macro }) =>
    saveMacro(db, workspaceId, { id: null, macro, by, now: clock.now() }),
  );
  serve(app, macros.change, ({ principal: { workspaceId, id: by }, params, body: macro }) =>
    saveMacro(db, workspaceId, { id: params.macroId, macro, by, now: clock.now() }),
  );
  serve(app, macros.remove, ({ principal, params }) =>
    removeMacro(db, principal.workspaceId, params.macroId),
  );
  serve(app, macros.run, async ({ principal: { workspaceId, id: by, permissions }, params, body, key }) => ({
    steps: await runMacro(deps, workspaceId, {
      ref: params.ticket,
      macroId: params.macroId,
      by,
      mayAssign: permissions.has('conversation.assign'),
      dryRun: body.dryRun,
      key: `macro:${key ?? newId()}`,
    }),
  }));
}
