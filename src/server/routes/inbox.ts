import type { FastifyInstance } from 'fastify';
import type { Principal } from '../../access/principal.ts';
import { inboxEndpoints as endpoints } from '../../api/inbox.ts';
import type { Asker } from '../../inbox/asker.ts';
import { countInbox } from '../../inbox/countInbox.ts';
import { listInbox, rowsOf } from '../../inbox/listInbox.ts';
import { markRead, snooze, wake } from '../../inbox/markConversation.ts';
import { listViews, removeView, saveView } from '../../inbox/savedViews.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

/** The inbox of who asks: lists, counts, what they read, put off and keep. */
export async function inboxRoutes(app: FastifyInstance, deps: DeskDeps): Promise<void> {
  const { db, clock } = deps;
  serve(app, endpoints.list, ({ principal, query }) => listInbox(deps, askerOf(principal), query));
  serve(app, endpoints.rows, ({ principal, query }) => rowsOf(deps, askerOf(principal), query));
  serve(app, endpoints.counts, ({ principal }) => countInbox(deps, askerOf(principal)));
  serve(app, endpoints.read, ({ principal, params, body }) =>
    markRead(db, askerOf(principal), { ...params, ...body, now: clock.now() }),
  );
  serve(app, endpoints.snooze, ({ principal, params, body }) =>
    snooze(db, askerOf(principal), { ...params, until: new Date(body.until), now: clock.now() }),
  );
  serve(app, endpoints.wake, ({ principal, params }) => wake(db, askerOf(principal), params.conversationId));
  serve(app, endpoints.views, async ({ principal }) => ({ views: await listViews(db, askerOf(principal)) }));
  serve(app, endpoints.addView, ({ principal, body: view }) =>
    saveView(db, askerOf(principal), { id: null, view, now: clock.now() }),
  );
  serve(app, endpoints.changeView, ({ principal, params, body: view }) =>
    saveView(db, askerOf(principal), { id: params.viewId, view, now: clock.now() }),
  );
  serve(app, endpoints.removeView, ({ principal, params }) =>
    removeView(db, askerOf(principal), params.viewId),
  );
}

function askerOf({ workspaceId, id, permissions }: Principal): Asker {
  return {
    workspaceId,
    id,
    maySecond: permissions.has('approval.second'),
    mayShare: permissions.has('desk.configure'),
  };
}
