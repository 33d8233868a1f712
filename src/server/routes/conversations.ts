import type { FastifyInstance } from 'fastify';
import { actorOf } from '../../access/actorOf.ts';
import { conversationsEndpoints as endpoints } from '../../api/conversations.ts';
import type { ConversationId, WorkspaceId } from '../../base/id.ts';
import type { TemplateDeps } from '../../composer/listTemplates.ts';
import { writtenAct } from '../../composer/writtenAct.ts';
import type { JsonObject } from '../../base/json.ts';
import type { AgentAct } from '../../conversation/agentAct.ts';
import type { Connectors } from '../../integrations/operationNamed.ts';
import { retryNow, settleByPerson } from '../../outbox/settleByPerson.ts';
import { actingOf } from '../../turn/acts/actingOf.ts';
import { listApprovals, putLimits, readLimits } from '../../turn/acts/approvals.ts';
import { dropUnsent } from '../../turn/acts/dropUnsent.ts';
import { listActions } from '../../turn/acts/listActions.ts';
import { readBrief } from '../../turn/acts/readBrief.ts';
import type { KnownAnswer } from '../../turn/turnDeps.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

export interface ConversationsDeps extends DeskDeps, TemplateDeps {
  connectorsOf(workspaceId: WorkspaceId): Connectors;
  /** A reply to the customer's last words, from what the business wrote down; null when nothing answers them. */
  suggest(workspaceId: WorkspaceId, conversationId: ConversationId): Promise<KnownAnswer | null>;
}

/** What agents do with conversations: take over, decide, answer, hand back; and what they need to know for it. */
export async function conversationsRoutes(app: FastifyInstance, deps: ConversationsDeps): Promise<void> {
  actRoutes(app, deps);
  knowRoutes(app, deps);
  effectRoutes(app, deps);
  approvalRoutes(app, deps);
}

function actRoutes(app: FastifyInstance, deps: ConversationsDeps): void {
  const { db } = deps;
  serve(app, endpoints.act, async ({ principal, params, body, key }) => {
    const agentId = actorOf(principal, body.agent);
    const by = await actingOf(db, principal, agentId);
    const { conversationId } = params;
    const act =
      body.act.kind === 'write' || body.act.kind === 'template'
        ? await writtenAct(deps, principal.workspaceId, { conversationId, agent: agentId, act: body.act })
        : // The schema describes the acts of `AgentAct`; what is left out in one is left out in the other.
          (body.act as AgentAct);
    const changes = await deps.act(principal.workspaceId, {
      conversationId,
      agentId,
      act,
      by,
      ...(key !== null && { key }),
    });
    return { changes: changes.map((change) => ({ ...change })) };
  });
  serve(app, endpoints.dropUnsent, ({ principal, params, query }) =>
    dropUnsent(db, principal.workspaceId, { ...params, agentId: actorOf(principal, query.agent) }),
  );
}

function knowRoutes(app: FastifyInstance, deps: ConversationsDeps): void {
  serve(app, endpoints.actions, async ({ principal, params, query }) => {
    const agentId = actorOf(principal, query.agent);
    const listed = await listActions(deps, principal.workspaceId, {
      ...params,
      agentId,
      language: query.language ?? null,
    });
    const loops = listed.loops.map(({ actions, ...loop }) => ({
      ...loop,
      actions: actions.map(({ act, inputs, ...action }) => ({
        ...action,
        act: { ...act } as JsonObject, // of text, numbers and objects of them
        inputs: inputs.map((input) => ({ ...input })),
      })),
    }));
    return { ...listed, loops };
  });
  serve(app, endpoints.suggestion, async ({ principal, params }) => {
    const answer = await deps.suggest(principal.workspaceId, params.conversationId);
    return {
      text: answer?.text ?? null,
      sources: answer?.sources.map(({ title, url }) => ({ title, url })) ?? [],
    };
  });
  serve(app, endpoints.brief, ({ principal, params }) =>
    readBrief(deps.db, principal.workspaceId, params.conversationId),
  );
}

function effectRoutes(app: FastifyInstance, deps: ConversationsDeps): void {
  serve(app, endpoints.retryEffect, ({ principal, params }) => retryNow(deps, principal.workspaceId, params));
  serve(app, endpoints.settleEffect, async ({ principal, params, body: { agent, ...found } }) => {
    const { workspaceId } = principal;
    const by = actorOf(principal, agent);
    const { permissions } = await actingOf(deps.db, principal, by);
    const mayMoveMoney = permissions.includes('approval.give');
    const told = await settleByPerson(deps, workspaceId, { ...params, ...found, by, mayMoveMoney });
    for (const id of told) deps.wake(workspaceId, id);
  });
}

function approvalRoutes(app: FastifyInstance, { db }: ConversationsDeps): void {
  serve(app, endpoints.approvals, async ({ principal }) => ({
    items: await listApprovals(db, principal.workspaceId),
  }));
  serve(app, endpoints.limits, async ({ principal }) => ({
    limits: await readLimits(db, principal.workspaceId),
  }));
  serve(app, endpoints.putLimits, async ({ principal: { workspaceId }, body: { limits } }) => {
    await putLimits(db, workspaceId, limits);
    return { limits: await readLimits(db, workspaceId) };
  });
}
