import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { listNotifications, readNotifications } from '../../activity/notifications.ts';
import { notificationsEndpoints as endpoints } from '../../api/notifications.ts';
import { cursorOf, positionOf } from '../../api/page.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

/** What an agent is told: each sees their own. */
export async function notificationsRoutes(app: FastifyInstance, { db, clock }: DeskDeps): Promise<void> {
  serve(app, endpoints.list, async ({ principal, query: { limit, cursor, unread } }) => {
    const [before = null] = positionOf(cursor, z.tuple([z.uuid()])) ?? [];
    const wanted = { agent: principal.id, isUnread: unread, before, limit: limit + 1 };
    const found = await listNotifications(db, principal.workspaceId, wanted);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, next: last && found.length > limit ? cursorOf([last.id]) : null };
  });
  serve(app, endpoints.read, async ({ principal, body: { ids = null } }) => ({
    read: await readNotifications(db, principal.workspaceId, { agent: principal.id, ids, at: clock.now() }),
  }));
}
