import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { automationEndpoints as endpoints } from '../../api/automation.ts';
import { cursorOf, positionOf } from '../../api/page.ts';
import { listAccountOwners, putAccountOwners } from '../../automation/crm/accountOwners.ts';
import { dryRun } from '../../automation/rules/dryRun.ts';
import { listRuns } from '../../automation/rules/listRuns.ts';
import {
  changeRule,
  listRules,
  makeRule,
  mustFindRule,
  removeRule,
} from '../../automation/rules/storeRules.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

/** What follows by rule from what happened. */
export async function automationRoutes(app: FastifyInstance, { db, clock }: DeskDeps): Promise<void> {
  serve(app, endpoints.accountOwners, async ({ principal }) => ({
    owners: await listAccountOwners(db, principal.workspaceId),
  }));
  serve(app, endpoints.putAccountOwners, async ({ principal, body: { owners } }) => {
    await putAccountOwners(db, principal.workspaceId, owners);
    return { owners: await listAccountOwners(db, principal.workspaceId) };
  });
  serve(app, endpoints.rules, async ({ principal }) => ({
    rules: await listRules(db, principal.workspaceId),
  }));
  serve(app, endpoints.make, ({ principal, body: rule }) =>
    makeRule(db, principal.workspaceId, { rule, by: principal.id, at: clock.now() }),
  );
  serve(app, endpoints.change, ({ principal, params: { ruleId: id }, body: rule }) =>
    changeRule(db, principal.workspaceId, { id, rule, by: principal.id, at: clock.now() }),
  );
  serve(app, endpoints.remove, ({ principal, params: { ruleId } }) =>
    removeRule(db, principal.workspaceId, ruleId),
  );
  serve(app, endpoints.runs, async ({ principal, params: { ruleId }, query: { limit, cursor } }) => {
    await mustFindRule(db, principal.workspaceId, ruleId);
    const [before = null] = positionOf(cursor, z.tuple([z.uuid()])) ?? [];
    const found = await listRuns(db, principal.workspaceId, { ruleId, before, limit: limit + 1 });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, next: last && found.length > limit ? cursorOf([last.id]) : null };
  });
  serve(app, endpoints.dryRun, ({ principal, body }) => dryRun(db, principal.workspaceId, body));
}
