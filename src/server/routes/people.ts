import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { listAgents, readAgent } from '../../access/agent.ts';
import { changeAgent } from '../../access/changeAgent.ts';
import { removeAgent, resumeAgent, signOutAgent, suspendAgent } from '../../access/endAgent.ts';
import { invite, inviteAgain, withdrawInvitation } from '../../access/invite.ts';
import type { MadeLink } from '../../access/oneTimeLink.ts';
import { passwordLink } from '../../access/passwordLink.ts';
import type { Principal } from '../../access/principal.ts';
import { changeRole, readRoles } from '../../access/roles.ts';
import { addTeam, listTeams, removeMember, removeTeam, renameTeam, setMember } from '../../access/teams.ts';
import { cursorOf, positionOf } from '../../api/page.ts';
import { AgentHandle, peopleEndpoints as endpoints } from '../../api/people.ts';
import type { AgentId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import { transaction } from '../../db/transaction.ts';
import { releaseAgent } from '../../routing/releaseAgent.ts';
import { linkTo } from '../auth/linkTo.ts';
import { needStepUp } from '../auth/needStepUp.ts';
import type { PublicUrl } from '../auth/sessionCookie.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

export interface PeopleRoutesDeps extends DeskDeps {
  publicUrl: PublicUrl;
}

const AgentPosition = z.tuple([AgentHandle]);

/** Who works here, in which teams, and what their roles hold. */
export async function peopleRoutes(app: FastifyInstance, deps: PeopleRoutesDeps): Promise<void> {
  invitationRoutes(app, deps);
  agentRoutes(app, deps);
  endRoutes(app, deps);
  teamRoutes(app, deps);
  roleRoutes(app, deps);
}

function invitationRoutes(app: FastifyInstance, { db, clock, publicUrl }: PeopleRoutesDeps): void {
  const reply = (request: FastifyRequest, agentId: AgentId, { token, expiresAt }: MadeLink) => ({
    agentId,
    token,
    url: linkTo(request, publicUrl, `/welcome#${token}`),
    expiresAt,
  });
  serve(app, endpoints.invite, async ({ principal, body, request }) => {
    const made = await transaction(db, principal.workspaceId, (tx) =>
      invite(tx, principal, body, clock.now()),
    );
    return reply(request, body.id, made);
  });
  serve(app, endpoints.inviteAgain, async ({ principal, params: { agentId }, request }) => {
    const made = await transaction(db, principal.workspaceId, (tx) =>
      inviteAgain(tx, principal, agentId, clock.now()),
    );
    return reply(request, agentId, made);
  });
  serve(app, endpoints.withdraw, async ({ principal, params: { agentId } }) => {
    await transaction(db, principal.workspaceId, (tx) =>
      withdrawInvitation(tx, principal, agentId, clock.now()),
    );
  });
}

function agentRoutes(app: FastifyInstance, { db, clock, publicUrl }: PeopleRoutesDeps): void {
  serve(app, endpoints.list, async ({ principal: { workspaceId }, query: { limit, cursor, state } }) => {
    const after = positionOf(cursor, AgentPosition)?.[0] ?? null;
    const items = await inWorkspace(db, workspaceId, (connection) =>
      listAgents(connection, workspaceId, { states: state, limit, after }),
    );
    const last = items.at(-1);
    return { items, next: items.length === limit && last ? cursorOf([last.id]) : null };
  });
  serve(app, endpoints.read, ({ principal: { workspaceId }, params: { agentId } }) =>
    inWorkspace(db, workspaceId, (connection) => readAgent(connection, workspaceId, agentId)),
  );
  serve(app, endpoints.change, ({ principal, params: { agentId }, body: changes }) => {
    if (changes.role !== undefined) needStepUp(endpoints.change, principal, clock.now());
    return transaction(db, principal.workspaceId, (tx) =>
      changeAgent(tx, principal, { agentId, changes }, clock.now()),
    );
  });
  serve(app, endpoints.passwordLink, async ({ principal, params: { agentId }, request }) => {
    const { token, expiresAt } = await transaction(db, principal.workspaceId, (tx) =>
      passwordLink(tx, principal, agentId, clock.now()),
    );
    return { agentId, token, url: linkTo(request, publicUrl, `/password#${token}`), expiresAt };
  });
}

function endRoutes(app: FastifyInstance, deps: PeopleRoutesDeps): void {
  const { db, clock } = deps;
  serve(app, endpoints.suspend, ({ principal, params: { agentId } }) =>
    letGo(deps, principal, agentId, { end: suspendAgent, forGood: false }),
  );
  serve(app, endpoints.resume, async ({ principal, params: { agentId } }) => {
    await transaction(db, principal.workspaceId, (tx) => resumeAgent(tx, principal, agentId, clock.now()));
  });
  serve(app, endpoints.remove, ({ principal, params: { agentId } }) =>
    letGo(deps, principal, agentId, { end: removeAgent, forGood: true }),
  );
  serve(app, endpoints.signOut, async ({ principal, params: { agentId } }) => {
    await transaction(db, principal.workspaceId, (tx) => signOutAgent(tx, principal, agentId));
  });
}

/** Who may not come in any more holds nothing any more, from the same commit on. */
async function letGo(
  { db, clock, wake }: PeopleRoutesDeps,
  principal: Principal,
  agentId: AgentId,
  { end, forGood }: { end: typeof removeAgent; forGood: boolean },
): Promise<void> {
  const { workspaceId, id: by } = principal;
  const given = await transaction(db, workspaceId, async (tx) => {
    const at = clock.now();
    await end(tx, principal, agentId, at);
    return releaseAgent(tx, workspaceId, agentId, { by, rule: 'released', forGood, at });
  });
  for (const conversationId of given) wake(workspaceId, conversationId);
}

function teamRoutes(app: FastifyInstance, { db, clock }: PeopleRoutesDeps): void {
  serve(app, endpoints.teams, async ({ principal: { workspaceId } }) => ({
    items: await inWorkspace(db, workspaceId, (connection) => listTeams(connection, workspaceId)),
  }));
  serve(app, endpoints.addTeam, async ({ principal: { workspaceId, id: by }, body }) => {
    await transaction(db, workspaceId, (tx) => addTeam(tx, workspaceId, body, { by, at: clock.now() }));
    return { id: body.id };
  });
  serve(
    app,
    endpoints.renameTeam,
    async ({ principal: { workspaceId, id: by }, params: { teamId: id }, body }) => {
      const team = { id, name: body.name };
      await transaction(db, workspaceId, (tx) => renameTeam(tx, workspaceId, team, { by, at: clock.now() }));
    },
  );
  serve(app, endpoints.removeTeam, async ({ principal: { workspaceId, id: by }, params: { teamId } }) => {
    await transaction(db, workspaceId, (tx) => removeTeam(tx, workspaceId, teamId, { by, at: clock.now() }));
  });
  serve(app, endpoints.setMember, async ({ principal: { workspaceId, id: by }, params, body }) => {
    const member = { id: params.teamId, agentId: params.agentId, isLead: body.isLead };
    await transaction(db, workspaceId, (tx) => setMember(tx, workspaceId, member, { by, at: clock.now() }));
  });
  serve(app, endpoints.removeMember, async ({ principal: { workspaceId, id: by }, params }) => {
    const member = { id: params.teamId, agentId: params.agentId };
    await transaction(db, workspaceId, (tx) =>
      removeMember(tx, workspaceId, member, { by, at: clock.now() }),
    );
  });
}

function roleRoutes(app: FastifyInstance, { db, clock }: PeopleRoutesDeps): void {
  serve(app, endpoints.roles, async ({ principal: { workspaceId } }) => {
    const roles = await inWorkspace(db, workspaceId, (connection) => readRoles(connection, workspaceId));
    return { items: [...roles].map(([role, held]) => ({ role, permissions: [...held] })) };
  });
  serve(app, endpoints.changeRole, async ({ principal, params: { role }, body: { permissions } }) => {
    await transaction(db, principal.workspaceId, (tx) =>
      changeRole(tx, principal, { role, permissions }, clock.now()),
    );
  });
}
