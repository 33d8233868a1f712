import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { cursorOf, positionOf } from '../../api/page.ts';
import { searchEndpoints as endpoints } from '../../api/search.ts';
import { search } from '../../history/search/search.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

const Position = z.tuple([z.uuid()]);

/** The one box. */
export async function searchRoutes(app: FastifyInstance, { db }: DeskDeps): Promise<void> {
  serve(app, endpoints.search, async ({ principal, query: { q, cursor, limit } }) => {
    const before = positionOf(cursor, Position)?.[0] ?? null;
    const { messages, ...found } = await search(db, principal.workspaceId, { q, before, limit });
    return {
      ...found,
      messages: { items: messages.items, next: messages.next === null ? null : cursorOf([messages.next]) },
    };
  });
}
