import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { acceptInvitation } from '../../access/acceptInvitation.ts';
import type { AccessDeps } from '../../access/accessDeps.ts';
import { changePassword } from '../../access/changePassword.ts';
import { listSessions } from '../../access/listSessions.ts';
import { listTokens } from '../../access/listTokens.ts';
import { makeToken } from '../../access/makeToken.ts';
import { readMe } from '../../access/readMe.ts';
import { resetPassword } from '../../access/resetPassword.ts';
import { endSession, revokeSessions } from '../../access/revokeSession.ts';
import { revokeToken } from '../../access/revokeToken.ts';
import { signIn } from '../../access/signIn.ts';
import { signOut } from '../../access/signOut.ts';
import { accessEndpoints as endpoints } from '../../api/access.ts';
import { cursorOf, positionOf } from '../../api/page.ts';
import type { WorkspaceId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import { transaction } from '../../db/transaction.ts';
import { needNoForeignOrigin } from '../auth/needOwnOrigin.ts';
import {
  clearSessionCookie,
  needSafeTransport,
  readSessionCookie,
  setSessionCookie,
  type PublicUrl,
} from '../auth/sessionCookie.ts';
import { sessionOf } from '../auth/sessionOf.ts';
import { serve, servePublic } from '../serve.ts';

export interface AccessRoutesDeps {
  access: AccessDeps;
  publicUrl: PublicUrl;
  /**
   * The workspace of a slug; without one, the only or the first of this process.
   * @throws AppError WORKSPACE_UNKNOWN
   */
  workspaceOfSlug(slug: string | undefined): WorkspaceId;
}

const TokenPosition = z.tuple([z.uuid()]);

/** Signing in and out, one's own sessions and password, and the tokens of systems. */
export async function accessRoutes(app: FastifyInstance, deps: AccessRoutesDeps): Promise<void> {
  signInRoutes(app, deps);
  passwordRoutes(app, deps);
  sessionRoutes(app, deps);
  tokenRoutes(app, deps);
}

function signInRoutes(app: FastifyInstance, { access, publicUrl, workspaceOfSlug }: AccessRoutesDeps): void {
  servePublic(app, endpoints.signIn, async ({ body, request, reply }) => {
    needDoor(request, publicUrl);
    const { workspace, ...credentials } = body;
    const asked = { ...credentials, ...originOf(request) };
    const { cookie, level } = await signIn(access, workspaceOfSlug(workspace), asked);
    await signOut(access, readSessionCookie(request, publicUrl));
    setSessionCookie({ request, reply }, cookie, publicUrl);
    return { level };
  });
  servePublic(app, endpoints.signOut, async ({ request, reply }) => {
    needNoForeignOrigin(request, publicUrl);
    await signOut(access, readSessionCookie(request, publicUrl));
    clearSessionCookie({ request, reply }, publicUrl);
  });
  servePublic(app, endpoints.accept, async ({ body, request, reply }) => {
    needDoor(request, publicUrl);
    const { name = null, email = null, ...rest } = body;
    const { cookie, level } = await acceptInvitation(access, { ...rest, name, email, ...originOf(request) });
    setSessionCookie({ request, reply }, cookie, publicUrl);
    return { level };
  });
}

function passwordRoutes(app: FastifyInstance, { access, publicUrl }: AccessRoutesDeps): void {
  servePublic(app, endpoints.resetPassword, async ({ body, request }) => {
    needDoor(request, publicUrl);
    await resetPassword(access, { ...body, address: request.ip });
  });
  serve(app, endpoints.changePassword, async ({ principal, body, request, reply }) => {
    const { cookie } = await changePassword(access, sessionOf(principal), body);
    setSessionCookie({ request, reply }, cookie, publicUrl);
  });
}

function sessionRoutes(app: FastifyInstance, { access, publicUrl }: AccessRoutesDeps): void {
  const { db, clock } = access;
  serve(app, endpoints.me, ({ principal }) => readMe(db, principal));
  serve(app, endpoints.sessions, async ({ principal }) => {
    const { workspaceId, agentId, id } = sessionOf(principal);
    const sessions = await inWorkspace(db, workspaceId, (connection) =>
      listSessions(connection, workspaceId, agentId, clock.now()),
    );
    return { items: sessions.map((session) => ({ ...session, isThis: session.id === id })) };
  });
  serve(app, endpoints.endSession, async ({ principal, params: { sessionId } }) => {
    const { workspaceId, agentId } = sessionOf(principal);
    await transaction(db, workspaceId, (tx) => endSession(tx, workspaceId, { agentId, sessionId }));
  });
  serve(app, endpoints.endSessions, async ({ principal, query: { keep }, request, reply }) => {
    const { workspaceId, agentId, id } = sessionOf(principal);
    const except = keep === 'this' ? id : null;
    await transaction(db, workspaceId, (tx) => revokeSessions(tx, workspaceId, { agentId, except }));
    if (except === null) clearSessionCookie({ request, reply }, publicUrl);
  });
}

function tokenRoutes(app: FastifyInstance, { access: { db, clock } }: AccessRoutesDeps): void {
  serve(app, endpoints.tokens, async ({ principal: { workspaceId }, query: { limit, cursor } }) => {
    const before = positionOf(cursor, TokenPosition)?.[0] ?? null;
    const items = await inWorkspace(db, workspaceId, (connection) =>
      listTokens(connection, workspaceId, { limit, before }),
    );
    const last = items.at(-1);
    return { items, next: items.length === limit && last ? cursorOf([last.id]) : null };
  });
  serve(app, endpoints.makeToken, ({ principal, body: { expiresAt, ...token } }) => {
    const wanted = { ...token, expiresAt: expiresAt === undefined ? null : new Date(expiresAt) };
    return transaction(db, principal.workspaceId, (tx) => makeToken(tx, principal, wanted, clock.now()));
  });
  serve(app, endpoints.revokeToken, async ({ principal: { workspaceId, id: by }, params: { tokenId } }) => {
    await transaction(db, workspaceId, (tx) => revokeToken(tx, workspaceId, { tokenId, by }, clock.now()));
  });
}

/** Before a secret is looked at: it did not travel in the clear, and no other site sends it. */
function needDoor(request: FastifyRequest, publicUrl: PublicUrl): void {
  needSafeTransport(request, publicUrl);
  needNoForeignOrigin(request, publicUrl);
}

function originOf({ ip, headers }: FastifyRequest): { device: string; address: string } {
  return { device: headers['user-agent'] ?? '', address: ip };
}
