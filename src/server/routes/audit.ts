import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { auditEndpoints } from '../../api/audit.ts';
import { cursorOf, positionOf } from '../../api/page.ts';
import { checkAudit, type AuditMeans } from '../../audit/checkAudit.ts';
import { listAudit } from '../../audit/listAudit.ts';
import { serve } from '../serve.ts';

export interface AuditRoutesDeps {
  audit: AuditMeans;
}

const Position = z.tuple([z.int().positive()]);

/** For who watches over what is done here. */
export async function auditRoutes(app: FastifyInstance, { audit }: AuditRoutesDeps): Promise<void> {
  serve(app, auditEndpoints.list, async ({ principal, query: { limit, cursor, ...filter } }) => {
    const before = positionOf(cursor, Position)?.[0] ?? null;
    const items = await listAudit(audit.db, principal.workspaceId, filter, { before, limit });
    const last = items.at(-1);
    return { items, next: items.length === limit && last ? cursorOf([last.number]) : null };
  });
  serve(app, auditEndpoints.verify, async ({ principal, query }) => {
    const found = await checkAudit(audit, principal.workspaceId, query.newest);
    return { isWhole: found.problem === null, ...found };
  });
}
