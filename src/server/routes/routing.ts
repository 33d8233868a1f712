import type { FastifyInstance } from 'fastify';
import { actorOf } from '../../access/actorOf.ts';
import { routingEndpoints as endpoints } from '../../api/routing.ts';
import type { WorkspaceId } from '../../base/id.ts';
import { readPresence } from '../../routing/listPresence.ts';
import { dryRun, lastCases } from '../../routing/dryRun.ts';
import { listQueues } from '../../routing/listQueues.ts';
import { putQueue } from '../../routing/putQueue.ts';
import { listRuleVersions, queueUnknown, readRules, writeRules } from '../../routing/routingRules.ts';
import { readRoutingSettings, writeRoutingSettings } from '../../routing/routingSettings.ts';
import { findTicket } from '../../ticket/findTicket.ts';
import { claimTicket, readDecided, takeNext } from '../../turn/claimTicket.ts';
import { postAssign } from '../../turn/postAssign.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

/** Who gets what: queues, rules, and giving and taking tickets. */
export async function routingRoutes(app: FastifyInstance, deps: DeskDeps): Promise<void> {
  queueRoutes(app, deps);
  ruleRoutes(app, deps);
  ticketRoutes(app, deps);
}

function queueRoutes(app: FastifyInstance, { db, clock }: DeskDeps): void {
  serve(app, endpoints.listQueues, async ({ principal }) => ({
    items: await listQueues(db, principal.workspaceId, clock.now()),
  }));
  serve(app, endpoints.putQueue, async ({ principal: { workspaceId, id: by }, params, body }) => {
    await putQueue(db, workspaceId, { name: params.queue, change: body, by });
    const queues = await listQueues(db, workspaceId, clock.now());
    const changed = queues.find(({ name }) => name === params.queue);
    if (!changed) throw queueUnknown(params.queue);
    return changed;
  });
  serve(app, endpoints.readSettings, ({ principal }) => readRoutingSettings(db, principal.workspaceId));
  serve(app, endpoints.putSettings, ({ principal, body }) =>
    writeRoutingSettings(db, principal.workspaceId, body),
  );
}

function ruleRoutes(app: FastifyInstance, { db, clock }: DeskDeps): void {
  serve(app, endpoints.readRules, ({ principal }) => readRules(db, principal.workspaceId));
  serve(app, endpoints.listRuleVersions, async ({ principal }) => ({
    items: await listRuleVersions(db, principal.workspaceId),
  }));
  serve(app, endpoints.putRules, ({ principal: { workspaceId, id: by }, body }) =>
    writeRules(db, workspaceId, { ...body, by, at: clock.now() }),
  );
  serve(app, endpoints.dryRunRules, async ({ principal: { workspaceId }, body: { rules, of } }) => {
    const now = clock.now();
    const tries =
      'case' in of
        ? [caseOf(of.case, now)]
        : await lastCases(db, workspaceId, { most: of.lastTickets, at: now });
    return { items: await dryRun(db, workspaceId, { rules: rules ?? null, tries }) };
  });
}

type SampleCase = Extract<
  Parameters<Parameters<typeof serve<typeof endpoints.dryRunRules>>[2]>[0]['body']['of'],
  { case: object }
>['case'];

function caseOf({ contact, at, ...of }: SampleCase, now: Date) {
  return { ticket: null, went: null, contact, of: { ...of, at: at === undefined ? now : new Date(at) } };
}

function ticketRoutes(app: FastifyInstance, deps: DeskDeps): void {
  const { db, clock } = deps;
  const turns = { db, clock, turns: { wake: deps.wake } };
  const needAgent = (workspaceId: WorkspaceId, agent: string) =>
    readPresence(db, workspaceId, { agent, now: clock.now() });

  serve(app, endpoints.assignTicket, async ({ principal: { workspaceId, id: by }, params, body: { to } }) => {
    const { id, conversationId } = await findTicket(db, workspaceId, params.ticket);
    if (to !== 'reroute' && 'agent' in to) await needAgent(workspaceId, to.agent);
    const assign = { ticketId: id, to, by, rule: to === 'reroute' ? 'reroute' : 'manual' };
    await postAssign(turns, workspaceId, { conversationId, assign });
    return readDecided(db, workspaceId, id);
  });
  serve(app, endpoints.claimTicket, async ({ principal, params, body }) => {
    const { workspaceId } = principal;
    const agent = actorOf(principal, body.agent);
    const ticket = await findTicket(db, workspaceId, params.ticket);
    await needAgent(workspaceId, agent);
    await claimTicket(turns, workspaceId, { ticket, agent });
    return readDecided(db, workspaceId, ticket.id);
  });
  serve(app, endpoints.takeNext, async ({ principal, params: { queue }, body }) => {
    const { workspaceId } = principal;
    const agent = actorOf(principal, body.agent);
    await needAgent(workspaceId, agent);
    const taken = await takeNext(turns, workspaceId, { queue, agent });
    const { id = null, number = null, conversationId = null } = taken ?? {};
    return { ticketId: id, number, conversationId };
  });
}
