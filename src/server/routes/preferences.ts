import type { FastifyInstance } from 'fastify';
import { changeAgent } from '../../access/changeAgent.ts';
import { preferencesEndpoints as endpoints } from '../../api/preferences.ts';
import { transaction } from '../../db/transaction.ts';
import { putPreferences, readPreferences } from '../../setup/preferences.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

/** What somebody set for themselves: each reads and writes their own. */
export async function preferencesRoutes(app: FastifyInstance, { db, clock }: DeskDeps): Promise<void> {
  serve(app, endpoints.read, ({ principal: { workspaceId, id } }) => readPreferences(db, workspaceId, id));
  serve(app, endpoints.put, ({ principal: { workspaceId, id: who }, body: change }) =>
    putPreferences(db, workspaceId, { who, change, now: clock.now() }),
  );
  serve(app, endpoints.rename, async ({ principal, body: changes }) => {
    await transaction(db, principal.workspaceId, (tx) =>
      changeAgent(tx, principal, { agentId: principal.id, changes }, clock.now()),
    );
  });
}
