import type { WorkspaceId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import type { AccessDeps } from '../accessDeps.ts';
import { keepChallenge } from '../passkey/challenge.ts';
import { newSecret } from '../secret.ts';
import type { OidcClients } from './oidcClients.ts';
import { openidClient } from './openidClient.ts';
import { findProvider } from './provider.ts';

export interface OidcDeps extends AccessDeps {
  oidcClients: OidcClients;
  /** Where people reach this server, as the operator set it: 'https://desk.example.com'. */
  publicAddress(): string;
  onTrouble(error: unknown, context: object): void;
}

export interface BegunOidc {
  /** At the provider: the browser goes there. */
  url: string;
  /** What the browser keeps until it is back: without it nobody comes in with the provider's answer. */
  cookie: string;
}

/**
 * Begins a sign-in at a provider: with PKCE, a state and a nonce, each for this one time.
 * @throws AppError OIDC_PROVIDER_NOT_FOUND, OIDC_PROVIDER_UNAVAILABLE
 */
export async function beginOidc(
  { db, clock, oidcClients, publicAddress }: OidcDeps,
  workspaceId: WorkspaceId,
  providerId: string,
): Promise<BegunOidc> {
  const provider = await inWorkspace(db, workspaceId, (tx) => findProvider(tx, workspaceId, providerId));
  const client = await oidcClients.of(provider);
  const openid = await openidClient();
  const [state, nonce, codeVerifier, browser] = [
    openid.randomState(),
    openid.randomNonce(),
    openid.randomPKCECodeVerifier(),
    newSecret(),
  ];
  const expected = { provider: providerId, issuer: provider.issuer, nonce, codeVerifier };
  await inWorkspace(db, workspaceId, (tx) =>
    keepChallenge(
      tx,
      workspaceId,
      { kind: 'oidc', secret: `${state}.${browser}`, agentId: null, expected },
      clock.now(),
    ),
  );
  const url = openid.buildAuthorizationUrl(client, {
    redirect_uri: redirectUri(publicAddress(), providerId),
    scope: 'openid email profile',
    response_type: 'code',
    code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  return { url: url.href, cookie: `${workspaceId}.${browser}` };
}

/** Where the provider sends the browser back to; it is registered there. */
export function redirectUri(publicAddress: string, providerId: string): string {
  return new URL(`/api/v1/access/oidc/${providerId}/callback`, publicAddress).href;
}
