import type { FastifyInstance } from 'fastify';
import { ordersEndpoints as endpoints } from '../../api/orders.ts';
import { partiesOf } from '../../metrics/partyOf.ts';
import { listOrders } from '../../metrics/orders/listOrders.ts';
import { readHoldout } from '../../metrics/orders/readHoldout.ts';
import { readOrders } from '../../metrics/orders/readOrders.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

/** What was sold, and what the assistant had to do with it. */
export async function ordersRoutes(app: FastifyInstance, desk: DeskDeps): Promise<void> {
  const deps = {
    db: desk.db,
    clock: desk.clock,
    partyOf: (workspaceId: string) => partiesOf(desk.bookOf(workspaceId)),
  };
  serve(app, endpoints.report, ({ principal, query: { from, to, ...filters } }) =>
    readOrders(deps, principal.workspaceId, { from, to, filters }),
  );
  serve(app, endpoints.list, ({ principal, query }) => {
    const { from, to, limit, cursor, class: name, currency, ...filters } = query;
    return listOrders(deps, principal.workspaceId, {
      from,
      to,
      filters,
      class: name,
      currency,
      limit,
      cursor,
    });
  });
  serve(app, endpoints.holdout, ({ principal, query }) => readHoldout(deps, principal.workspaceId, query));
}
