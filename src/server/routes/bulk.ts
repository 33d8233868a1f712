import type { FastifyInstance } from 'fastify';
import { bulkEndpoints as endpoints } from '../../api/bulk.ts';
import { beginBulk } from '../../ticket/bulk/beginBulk.ts';
import { previewBulk } from '../../ticket/bulk/previewBulk.ts';
import { listBulkItems, readBulk, undoBulk } from '../../ticket/bulk/readBulk.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

/** One command on many tickets. */
export async function bulkRoutes(app: FastifyInstance, { db, clock }: DeskDeps): Promise<void> {
  serve(app, endpoints.begin, async ({ principal: { workspaceId, id: by, permissions }, body: asked }) => {
    const id = await beginBulk(db, workspaceId, { asked, by, permissions, now: clock.now() });
    return readBulk(db, workspaceId, id);
  });
  serve(app, endpoints.preview, ({ principal: { workspaceId, id: by }, body: asked }) =>
    previewBulk(db, workspaceId, { asked, by, now: clock.now() }),
  );
  serve(app, endpoints.read, ({ principal, params }) => readBulk(db, principal.workspaceId, params.jobId));
  serve(app, endpoints.items, ({ principal, params, query }) =>
    listBulkItems(db, principal.workspaceId, { ...params, ...query }),
  );
  serve(app, endpoints.undo, ({ principal, params }) =>
    undoBulk(db, principal.workspaceId, { ...params, now: clock.now() }),
  );
}
