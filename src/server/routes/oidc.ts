import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AccessDeps } from '../../access/accessDeps.ts';
import { beginOidc, type OidcDeps } from '../../access/oidc/beginOidc.ts';
import { finishOidc } from '../../access/oidc/finishOidc.ts';
import type { OidcClients } from '../../access/oidc/oidcClients.ts';
import { findProvider, listProviders, putProvider, removeProvider } from '../../access/oidc/provider.ts';
import { signOut } from '../../access/signOut.ts';
import { oidcEndpoints } from '../../api/oidc.ts';
import { AppError } from '../../base/errors.ts';
import type { WorkspaceId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import { transaction } from '../../db/transaction.ts';
import { clearOidcCookie, readOidcCookie, setOidcCookie } from '../auth/oidcCookie.ts';
import { publicAddress } from '../auth/publicAddress.ts';
import {
  needSafeTransport,
  readSessionCookie,
  setSessionCookie,
  type PublicUrl,
} from '../auth/sessionCookie.ts';
import { serve, servePublic } from '../serve.ts';

export interface OidcRoutesDeps {
  access: AccessDeps;
  publicUrl: PublicUrl;
  oidc: { clients: OidcClients; onTrouble(error: unknown, context: object): void };
  workspaceOfSlug(slug: string | undefined): WorkspaceId;
}

/** Single sign-on: the way to a provider and back, and which providers there are. */
export async function oidcRoutes(app: FastifyInstance, deps: OidcRoutesDeps): Promise<void> {
  wayRoutes(app, deps);
  providerRoutes(app, deps);
}

function wayRoutes(app: FastifyInstance, { access, oidc, publicUrl, workspaceOfSlug }: OidcRoutesDeps): void {
  const deps: OidcDeps = {
    ...access,
    oidcClients: oidc.clients,
    onTrouble: oidc.onTrouble,
    publicAddress: () => publicAddress(app, publicUrl),
  };
  servePublic(
    app,
    oidcEndpoints.start,
    async ({ params: { provider }, query: { workspace }, request, reply }) => {
      await homeOnTrouble(reply, async () => {
        needSafeTransport(request, publicUrl);
        await access.tries.take('signIn.address', request.ip);
        const { url, cookie } = await beginOidc(deps, workspaceOfSlug(workspace), provider);
        setOidcCookie({ request, reply }, publicUrl, cookie);
        return url;
      });
    },
  );
  servePublic(app, oidcEndpoints.callback, async ({ params: { provider }, request, reply }) => {
    const cookie = readOidcCookie(request, publicUrl);
    clearOidcCookie({ request, reply }, publicUrl);
    await homeOnTrouble(reply, async () => {
      const answer = { providerId: provider, cookie, search: new URL(request.url, 'http://x').search };
      const made = await finishOidc(deps, { ...answer, ...originOf(request) });
      await signOut(access, readSessionCookie(request, publicUrl));
      setSessionCookie({ request, reply }, made.cookie, publicUrl);
      return made.level === 'pending' ? '/sign-in?owes=secondFactor' : '/';
    });
  });
}

function providerRoutes(app: FastifyInstance, { access: { db }, workspaceOfSlug }: OidcRoutesDeps): void {
  servePublic(app, oidcEndpoints.offered, async ({ query: { workspace } }) => {
    const workspaceId = workspaceOfSlug(workspace);
    const providers = await inWorkspace(db, workspaceId, (connection) =>
      listProviders(connection, workspaceId),
    );
    return { items: providers.map(({ id, name }) => ({ id, name })) };
  });
  serve(app, oidcEndpoints.list, async ({ principal: { workspaceId } }) => ({
    items: await inWorkspace(db, workspaceId, (connection) => listProviders(connection, workspaceId)),
  }));
  serve(app, oidcEndpoints.read, ({ principal: { workspaceId }, params: { provider } }) =>
    inWorkspace(db, workspaceId, (connection) => findProvider(connection, workspaceId, provider)),
  );
  serve(app, oidcEndpoints.put, async ({ principal: { workspaceId }, params: { provider: id }, body }) => {
    await transaction(db, workspaceId, (tx) => putProvider(tx, workspaceId, { id, ...body }));
  });
  serve(app, oidcEndpoints.remove, async ({ principal: { workspaceId }, params: { provider } }) => {
    await transaction(db, workspaceId, (tx) => removeProvider(tx, workspaceId, provider));
  });
}

/** A person stands before it, on the way between two sites: they are told on the page of the sign-in. */
async function homeOnTrouble(reply: FastifyReply, go: () => Promise<string>): Promise<void> {
  void reply.header('cache-control', 'no-store');
  try {
    const to = await go();
    await reply.redirect(to);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const reason = typeof error.details.reason === 'string' ? error.details.reason : error.code;
    await reply.redirect(`/sign-in?${new URLSearchParams({ problem: error.code, reason }).toString()}`);
  }
}

function originOf({ ip, headers }: FastifyRequest): { device: string; address: string } {
  return { device: headers['user-agent'] ?? '', address: ip };
}
