import type { FastifyInstance } from 'fastify';
import { importsEndpoints as endpoints } from '../../api/imports.ts';
import { importTickets } from '../../turn/importTickets.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

/** What comes from other systems. */
export async function importsRoutes(app: FastifyInstance, deps: DeskDeps): Promise<void> {
  serve(app, endpoints.tickets, ({ principal: { workspaceId, id: by }, body }) =>
    importTickets(deps, workspaceId, { ...body, by }),
  );
}
