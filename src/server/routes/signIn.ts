import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AccessDeps } from '../../access/accessDeps.ts';
import { makeRecoveryCodes } from '../../access/totp/recoveryCodes.ts';
import { addPasskey, passkeyOptions } from '../../access/passkey/enrolPasskey.ts';
import { listPasskeys, removePasskey } from '../../access/passkey/passkeys.ts';
import { proofOptions } from '../../access/passkey/provePasskey.ts';
import { relyingPartyOf } from '../../access/passkey/relyingParty.ts';
import { signInByPasskey } from '../../access/passkey/signInByPasskey.ts';
import { raiseSession } from '../../access/raiseSession.ts';
import { factorsOf } from '../../access/secondFactor/factors.ts';
import { resetFactors } from '../../access/secondFactor/resetFactors.ts';
import { rolesWithSecondFactor, setRolesWithSecondFactor } from '../../access/secondFactor/rules.ts';
import { passSecondFactor, stepUp, type FactorDeps } from '../../access/secondFactor/stepUp.ts';
import type { Session } from '../../access/session.ts';
import { signOut } from '../../access/signOut.ts';
import { beginTotp, confirmTotp, removeTotp } from '../../access/totp/enrolTotp.ts';
import type { Sealer } from '../../access/totp/sealer.ts';
import { passkeyEndpoints, secondFactorEndpoints } from '../../api/signIn.ts';
import type { Audit } from '../../audit/checkAudit.ts';
import type { WorkspaceId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import { transaction } from '../../db/transaction.ts';
import { enrollerOf } from '../auth/enrollerOf.ts';
import { needNoForeignOrigin } from '../auth/needOwnOrigin.ts';
import { publicAddress } from '../auth/publicAddress.ts';
import {
  needSafeTransport,
  readSessionCookie,
  setSessionCookie,
  type PublicUrl,
} from '../auth/sessionCookie.ts';
import { anySessionOf, pendingSessionOf, sessionOf } from '../auth/sessionOf.ts';
import { serve, servePublic } from '../serve.ts';

export interface SignInRoutesDeps {
  access: AccessDeps;
  audit: Audit;
  publicUrl: PublicUrl;
  sealer: Sealer;
  workspaceOfSlug(slug: string | undefined): WorkspaceId;
}

interface Doors extends SignInRoutesDeps {
  factors: FactorDeps;
  /** Gives the browser the cookie of a session. */
  letIn(call: { request: FastifyRequest; reply: FastifyReply }, cookie: string): void;
}

/** Second factors and passkeys. */
export async function signInRoutes(app: FastifyInstance, deps: SignInRoutesDeps): Promise<void> {
  const { access, publicUrl, sealer } = deps;
  const relyingParty = () => relyingPartyOf(publicAddress(app, publicUrl));
  const doors: Doors = {
    ...deps,
    factors: { ...access, sealer, relyingParty },
    letIn: (call, cookie) => setSessionCookie(call, cookie, publicUrl),
  };
  factorRoutes(app, doors);
  totpRoutes(app, doors);
  passkeyRoutes(app, doors);
  passkeySignInRoutes(app, doors);
  ruleRoutes(app, doors);
}

function factorRoutes(app: FastifyInstance, { factors, letIn }: Doors): void {
  const { db } = factors;
  servePublic(app, secondFactorEndpoints.read, async ({ request }) => {
    const { workspaceId, agentId, level } = anySessionOf(request);
    const found = await inWorkspace(db, workspaceId, (connection) =>
      factorsOf(connection, workspaceId, agentId),
    );
    return { level, ...found };
  });
  servePublic(app, secondFactorEndpoints.pass, async ({ request, reply, body }) => {
    const { cookie } = await passSecondFactor(factors, pendingSessionOf(request), body);
    letIn({ request, reply }, cookie);
    return { level: 'secondFactor' as const };
  });
  servePublic(app, secondFactorEndpoints.proofOptions, async ({ request }) => {
    const { workspaceId, agentId } = anySessionOf(request);
    return { ...(await proofOptions(factors, workspaceId, { kind: 'passkey.stepUp', agentId })) };
  });
  serve(app, secondFactorEndpoints.stepUp, async ({ principal, body, request, reply }) => {
    const { password, proof = null } = body;
    const { cookie, level } = await stepUp(factors, sessionOf(principal), { password, proof });
    letIn({ request, reply }, cookie);
    return { level };
  });
}

function totpRoutes(app: FastifyInstance, { factors, letIn }: Doors): void {
  const { db, clock } = factors;
  servePublic(app, secondFactorEndpoints.beginTotp, async ({ request }) => {
    const { workspaceId, agentId } = await enrollerOf(app, request, db);
    return transaction(db, workspaceId, (tx) =>
      beginTotp(tx, workspaceId, { ...factors, agentId }, clock.now()),
    );
  });
  servePublic(app, secondFactorEndpoints.confirmTotp, async ({ request, reply, body: { code } }) => {
    const session = await enrollerOf(app, request, db);
    const { workspaceId, agentId } = session;
    await factors.tries.take('secondFactor.account', `${workspaceId} ${agentId}`);
    const { recoveryCodes, made } = await transaction(db, workspaceId, async (tx) => ({
      recoveryCodes: await confirmTotp(tx, workspaceId, { ...factors, agentId, code }, clock.now()),
      made: await raised(tx, session),
    }));
    if (made) letIn({ request, reply }, made.cookie);
    return { recoveryCodes };
  });
  serve(app, secondFactorEndpoints.removeTotp, async ({ principal }) => {
    const { workspaceId, agentId } = sessionOf(principal);
    await transaction(db, workspaceId, (tx) => removeTotp(tx, workspaceId, agentId));
  });
  serve(app, secondFactorEndpoints.recoveryCodes, async ({ principal }) => {
    const { workspaceId, agentId } = sessionOf(principal);
    const recoveryCodes = await transaction(db, workspaceId, (tx) =>
      makeRecoveryCodes(tx, workspaceId, agentId),
    );
    return { recoveryCodes };
  });
  /** Who just showed a new second factor has shown it. */
  const raised = (tx: Parameters<typeof raiseSession>[0], { workspaceId, id, level }: Session) =>
    level === 'pending'
      ? raiseSession(tx, workspaceId, { sessionId: id, level: 'secondFactor' }, clock.now())
      : null;
}

function passkeyRoutes(app: FastifyInstance, { factors, letIn }: Doors): void {
  const { db, clock } = factors;
  serve(app, passkeyEndpoints.list, async ({ principal }) => {
    const { workspaceId, agentId } = sessionOf(principal);
    const items = await inWorkspace(db, workspaceId, (tx) => listPasskeys(tx, workspaceId, agentId));
    return { items };
  });
  servePublic(app, passkeyEndpoints.options, async ({ request }) => {
    const { workspaceId, agentId } = await enrollerOf(app, request, db);
    return { ...(await passkeyOptions(factors, workspaceId, agentId)) };
  });
  servePublic(app, passkeyEndpoints.add, async ({ request, reply, body }) => {
    const { workspaceId, agentId, id: sessionId, level } = await enrollerOf(app, request, db);
    const id = await addPasskey(factors, workspaceId, { agentId, ...body });
    if (level === 'pending') {
      const raised = { sessionId, level: 'secondFactor' } as const;
      const made = await transaction(db, workspaceId, (tx) =>
        raiseSession(tx, workspaceId, raised, clock.now()),
      );
      if (made) letIn({ request, reply }, made.cookie);
    }
    return { id };
  });
  serve(app, passkeyEndpoints.remove, async ({ principal, params: { passkeyId } }) => {
    const { workspaceId, agentId } = sessionOf(principal);
    await transaction(db, workspaceId, (tx) => removePasskey(tx, workspaceId, { agentId, passkeyId }));
  });
}

function passkeySignInRoutes(
  app: FastifyInstance,
  { access, factors, publicUrl, workspaceOfSlug, letIn }: Doors,
): void {
  servePublic(app, passkeyEndpoints.signInOptions, async ({ request, body: { workspace } }) => {
    needNoForeignOrigin(request, publicUrl);
    await access.tries.take('signIn.address', request.ip);
    const asked = { kind: 'passkey.signIn', agentId: null } as const;
    return { ...(await proofOptions(factors, workspaceOfSlug(workspace), asked)) };
  });
  servePublic(app, passkeyEndpoints.signIn, async ({ request, reply, body: { workspace, response } }) => {
    needSafeTransport(request, publicUrl);
    needNoForeignOrigin(request, publicUrl);
    const origin = { device: request.headers['user-agent'] ?? '', address: request.ip };
    const { cookie, level } = await signInByPasskey(factors, workspaceOfSlug(workspace), {
      response,
      ...origin,
    });
    await signOut(access, readSessionCookie(request, publicUrl));
    letIn({ request, reply }, cookie);
    return { level };
  });
}

function ruleRoutes(app: FastifyInstance, { factors: { db, clock } }: Doors): void {
  serve(app, secondFactorEndpoints.readRoles, async ({ principal: { workspaceId } }) => ({
    roles: await inWorkspace(db, workspaceId, (connection) => rolesWithSecondFactor(connection, workspaceId)),
  }));
  serve(app, secondFactorEndpoints.putRoles, async ({ principal: { workspaceId }, body: { roles } }) => {
    await transaction(db, workspaceId, (tx) => setRolesWithSecondFactor(tx, workspaceId, roles));
  });
  serve(app, secondFactorEndpoints.reset, async ({ principal, params: { agentId } }) => {
    await transaction(db, principal.workspaceId, (tx) => resetFactors(tx, principal, agentId, clock.now()));
  });
}
