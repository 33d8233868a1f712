import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AccessDeps } from '../access/accessDeps.ts';
import { findAccount } from '../access/account.ts';
import { findSession } from '../access/findSession.ts';
import type { Session } from '../access/session.ts';
import type { Endpoint } from '../api/endpoint.ts';
import type { Audit } from '../audit/checkAudit.ts';
import type { WorkspaceId } from '../base/id.ts';
import { isJsonObject } from '../base/json.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import { cookieGiven } from './auth/sessionCookie.ts';
import { sessionIfAny } from './auth/sessionOf.ts';

export interface DoorDeps {
  access: AccessDeps;
  audit: Audit;
  workspaceOfSlug(slug: string | undefined): WorkspaceId;
}

/** Refused before anything was looked at: who asks for it thousands of times does not fill the log. */
const UNTOLD = new Set([400, 404, 415, 429]);

/**
 * Writes into the audit log who came in, who tried to, and who changed what they come in with: endpoints for everybody
 * that are no plain reading. It stands there before it is answered.
 */
export function auditDoors(app: FastifyInstance, doors: readonly Endpoint[], deps: DoorDeps): void {
  const acts = new Map(doors.map(({ method, path }) => [`${method} /api/v1${path}`, `${method} ${path}`]));
  app.addHook('onSend', async (request, reply, payload) => {
    const act = acts.get(`${request.method} ${request.routeOptions.url ?? ''}`);
    if (act !== undefined && !UNTOLD.has(reply.statusCode))
      await record(deps, act, { request, reply, payload });
    return payload;
  });
}

/** Of all endpoints, those that are doors. Asking what a passkey is shown for opens nothing. */
export function doorsAmong(areas: Readonly<Record<string, Readonly<Record<string, Endpoint>>>>): Endpoint[] {
  const all = Object.values(areas).flatMap((area) => Object.values(area));
  return all.filter(
    ({ access, method, path }) =>
      access === 'public' && (path.endsWith('/callback') || (method !== 'GET' && !/options$/i.test(path))),
  );
}

interface Answered {
  request: FastifyRequest;
  reply: FastifyReply;
  payload: unknown;
}

async function record(deps: DoorDeps, act: string, answered: Answered): Promise<void> {
  const { request, reply, payload } = answered;
  const session = await sessionAfter(deps, request);
  const outcome = codeOf(reply, payload) ?? String(reply.statusCode);
  const told = { act, outcome, requestId: request.id };
  if (session) {
    const { workspaceId, agentId, level } = session;
    const subjects = [`agent=${agentId}`, `level=${level}`];
    return deps.audit.log.record(workspaceId, { ...told, actor: `agent:${agentId}`, subjects });
  }
  // Who comes back from a provider and is not let in says nothing of which workspace it was; the log of the process has it.
  if (request.method === 'GET') return;
  const { body } = request;
  const named = isJsonObject(body) ? body : {};
  const workspaceId = deps.workspaceOfSlug(typeof named.workspace === 'string' ? named.workspace : undefined);
  const subjects = await subjectsOf(deps, workspaceId, named.name);
  await deps.audit.log.record(workspaceId, { ...told, actor: 'nobody', subjects });
}

/** Whom the browser has been signed in as by this answer; otherwise who asked. */
async function sessionAfter(
  { access: { db, clock } }: DoorDeps,
  request: FastifyRequest,
): Promise<Session | null> {
  const given = cookieGiven(request);
  const made = given === null ? null : await findSession(db, given, clock.now());
  return made ?? sessionIfAny(request);
}

/** An account that there is. What else stands where a name belongs may be a password. */
async function subjectsOf({ access }: DoorDeps, workspaceId: WorkspaceId, name: unknown): Promise<string[]> {
  if (typeof name !== 'string' || name.length > 200) return [];
  const account = await inWorkspace(access.db, workspaceId, (connection) =>
    findAccount(connection, workspaceId, name),
  );
  return account ? [`agent=${account.agentId}`] : [];
}

function codeOf(reply: FastifyReply, payload: unknown): string | null {
  const location = reply.getHeader('location');
  if (typeof location === 'string') return /[?&]reason=(\w+)/.exec(location)?.[1] ?? null;
  if (reply.statusCode < 400 || typeof payload !== 'string') return null;
  return /"code":"([A-Z_]+)"/.exec(payload)?.[1] ?? null;
}
