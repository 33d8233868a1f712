import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { clocksEndpoints } from '../../api/clocks.ts';
import { cursorOf, positionOf } from '../../api/page.ts';
import type { Principal } from '../../access/principal.ts';
import { listCalendars } from '../../sla/listCalendars.ts';
import { listPolicies } from '../../sla/listPolicies.ts';
import { putCalendar, type Configuring } from '../../sla/putCalendar.ts';
import { putPolicy } from '../../sla/putPolicy.ts';
import { readTicketClocks, readWaits } from '../../sla/readTicketClocks.ts';
import type { Retended } from '../../sla/retend.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

const Position = z.tuple([z.string()]);

/** Working hours, targets, and the clocks that run by them. */
export async function clocksRoutes(app: FastifyInstance, deps: DeskDeps): Promise<void> {
  const { db, clock } = deps;

  function configuring({ workspaceId, id: by }: Principal): Configuring {
    return { by, now: clock.now(), fallbackQueue: deps.bookOf(workspaceId).fallbackQueue };
  }
  function told({ workspaceId }: Principal, { conversations, moved }: Retended) {
    for (const id of conversations) deps.wake(workspaceId, id);
    return { movedClocks: moved };
  }

  serve(app, clocksEndpoints.calendars, async ({ principal, query: { cursor, limit } }) => {
    const [after = ''] = positionOf(cursor, Position) ?? [];
    const page = { after, limit: limit + 1, now: clock.now() };
    return pageBy(await listCalendars(db, principal.workspaceId, page), limit);
  });
  serve(app, clocksEndpoints.putCalendar, async ({ principal, params: { name }, body }) => {
    const { hours, ...calendar } = body;
    const written = { name, ...calendar, hours: withoutGaps(hours) };
    return told(principal, await putCalendar(db, principal.workspaceId, written, configuring(principal)));
  });
  serve(app, clocksEndpoints.policies, async ({ principal, query: { cursor, limit } }) => {
    const [after = ''] = positionOf(cursor, Position) ?? [];
    return pageBy(await listPolicies(db, principal.workspaceId, { after, limit: limit + 1 }), limit);
  });
  serve(app, clocksEndpoints.putPolicy, async ({ principal, params, body }) => {
    const policy = { ...params, ...withoutGaps(body) };
    return told(principal, await putPolicy(db, principal.workspaceId, policy, configuring(principal)));
  });
  serve(app, clocksEndpoints.ticket, ({ principal, params }) =>
    readTicketClocks(db, principal.workspaceId, { ...params, now: clock.now() }),
  );
  serve(app, clocksEndpoints.waits, ({ principal, params }) =>
    readWaits(db, principal.workspaceId, { ...params, now: clock.now() }),
  );
}

function pageBy<Item extends { name: string }>(items: Item[], limit: number) {
  const last = items[limit - 1];
  return { items: items.slice(0, limit), next: last && items.length > limit ? cursorOf([last.name]) : null };
}

/** What is left out and what is undefined are the same to a client, and not to us. */
function withoutGaps<Written extends object>(written: Written): Whole<Written> {
  const present = Object.entries(written).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Whole<Written>; // of its own fields
}

type Whole<Written> = { [Field in keyof Written]: Exclude<Written[Field], undefined> };
