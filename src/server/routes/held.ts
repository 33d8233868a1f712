import type { FastifyInstance } from 'fastify';
import { heldEndpoints as endpoints } from '../../api/held.ts';
import type { HeldActs } from '../../held/makeHeld.ts';
import { shownHeld } from '../../held/heldAct.ts';
import { hold } from '../../held/hold.ts';
import { listHeld } from '../../held/listHeld.ts';
import { undoHeld } from '../../held/undoHeld.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

export interface HeldRoutesDeps extends DeskDeps {
  held: HeldActs;
}

/** What is done in a moment, and undone until then. */
export async function heldRoutes(app: FastifyInstance, deps: HeldRoutesDeps): Promise<void> {
  const { db, clock } = deps;
  serve(app, endpoints.hold, async ({ principal, body }) => {
    const held = await hold(deps, principal, body);
    return shownHeld(body.afterMs === 0 ? await deps.held.now(principal.workspaceId, held) : held);
  });
  serve(app, endpoints.list, async ({ principal: { workspaceId, id } }) => ({
    items: (await listHeld(db, workspaceId, id)).map(shownHeld),
  }));
  serve(app, endpoints.undo, ({ principal: { workspaceId, id: agent }, params: { heldId } }) =>
    undoHeld(db, workspaceId, { heldId, agent, now: clock.now() }),
  );
}
