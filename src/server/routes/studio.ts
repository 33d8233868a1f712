import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { studioEndpoints as endpoints } from '../../api/studio.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { listWaiting } from '../../studio/listWaiting.ts';
import { serve, type Replied } from '../serve.ts';

type Reply<Name extends keyof typeof endpoints> = Replied<z.input<(typeof endpoints)[Name]['reply']>>;
interface Version {
  flow: string;
  version: number;
}

export interface StudioRoutesDeps {
  db: Database;
  studio: {
    names(workspaceId: WorkspaceId, language: string): Record<string, string>;
    flows(workspaceId: WorkspaceId): Promise<Reply<'flows'>['items']>;
    drawing(workspaceId: WorkspaceId, of: Version): Promise<Reply<'drawing'>>;
    changes(workspaceId: WorkspaceId, of: Version & { since: number }): Promise<Reply<'changes'>>;
    now(workspaceId: WorkspaceId, flow: string): Promise<Reply<'now'>>;
    moves(workspaceId: WorkspaceId, of: Version): Promise<Reply<'moves'>>;
    times(workspaceId: WorkspaceId, flow: string): Promise<Reply<'times'>['items']>;
  };
}

/** The flows as they are drawn, with what goes on in them. */
export async function studioRoutes(app: FastifyInstance, { db, studio }: StudioRoutesDeps): Promise<void> {
  serve(app, endpoints.names, async ({ principal, query }) => ({
    names: studio.names(principal.workspaceId, query.language),
  }));
  serve(app, endpoints.flows, async ({ principal }) => ({
    items: await studio.flows(principal.workspaceId),
  }));
  serve(app, endpoints.drawing, ({ principal, params }) => studio.drawing(principal.workspaceId, params));
  serve(app, endpoints.changes, ({ principal, params, query }) =>
    studio.changes(principal.workspaceId, { ...params, ...query }),
  );
  serve(app, endpoints.now, ({ principal, params }) => studio.now(principal.workspaceId, params.flow));
  serve(app, endpoints.moves, ({ principal, params, query }) =>
    studio.moves(principal.workspaceId, { ...params, ...query }),
  );
  serve(app, endpoints.times, async ({ principal, params }) => ({
    items: await studio.times(principal.workspaceId, params.flow),
  }));
  serve(app, endpoints.waiting, async ({ principal, params }) => ({
    items: await listWaiting(db, principal.workspaceId, params),
  }));
}
