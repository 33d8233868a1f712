import type { Configuration } from 'openid-client';
import { z } from 'zod';
import { AppError } from '../../base/errors.ts';
import type { WorkspaceId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import { transaction } from '../../db/transaction.ts';
import { findAccount } from '../account.ts';
import { createSession, type Origin } from '../createSession.ts';
import { takeChallenge } from '../passkey/challenge.ts';
import type { SessionLevel } from '../session.ts';
import type { SignedIn } from '../signIn.ts';
import { agentOfIdentity, type Identity } from './agentOfIdentity.ts';
import { redirectUri, type OidcDeps } from './beginOidc.ts';
import { oidcRefused } from './oidcRefused.ts';
import { openidClient } from './openidClient.ts';
import { findProvider, type OidcProvider } from './provider.ts';

export interface OidcAnswer extends Origin {
  providerId: string;
  /** What `beginOidc` gave the browser; null: it brings none. */
  cookie: string | null;
  /** As the provider sent it: '?code=…&state=…&iss=…'. */
  search: string;
}

const Expected = z.object({
  provider: z.string(),
  issuer: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
});

const Profile = z.object({
  email: z.string().max(254),
  /** The word of the provider; the text 'true' is none. */
  email_verified: z.literal(true).optional().catch(undefined),
  name: z.string().max(300).optional().catch(undefined),
});

/**
 * Ends a sign-in that was begun in this browser, with what the provider sent. Each is ended once, however it ends.
 * @throws AppError OIDC_REFUSED with the reason, OIDC_PROVIDER_UNAVAILABLE, TOO_MANY_TRIES
 */
export async function finishOidc(
  deps: OidcDeps,
  answer: OidcAnswer,
): Promise<SignedIn & { agentId: string; workspaceId: WorkspaceId }> {
  await deps.tries.take('signIn.address', answer.address);
  const { workspaceId, state, ...begun } = await takeBegun(deps, answer);
  const provider = await inWorkspace(deps.db, workspaceId, (tx) =>
    findProvider(tx, workspaceId, answer.providerId),
  );
  if (begun.provider !== provider.id || begun.issuer !== provider.issuer) throw oidcRefused('stateUnknown');
  const { identity, isMultiFactor } = await askProvider(deps, provider, {
    ...begun,
    state,
    search: answer.search,
  });
  const { device, address } = answer;
  return transaction(deps.db, workspaceId, async (tx) => {
    const now = deps.clock.now();
    const agentId = await agentOfIdentity(tx, workspaceId, { provider, identity }, now);
    const account = await findAccount(tx, workspaceId, agentId);
    if (account?.state !== 'active') throw oidcRefused('accountClosed');
    const owes = await deps.owesSecondFactor(tx, workspaceId, account);
    const level = levelOf({ isMultiFactor, owes });
    const made = await createSession(tx, workspaceId, { agentId, level, device, address }, now);
    return { ...made, level, agentId, workspaceId };
  });
}

/** A provider that asked for several factors has done what would be asked here. */
function levelOf({ isMultiFactor, owes }: { isMultiFactor: boolean; owes: boolean }): SessionLevel {
  if (isMultiFactor) return 'secondFactor';
  return owes ? 'pending' : 'password';
}

async function takeBegun({ db, clock }: OidcDeps, { cookie, search }: OidcAnswer) {
  const state = new URLSearchParams(search).get('state') ?? '';
  const parts = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/.exec(cookie ?? '');
  if (!parts) throw oidcRefused('stateUnknown');
  const [, workspaceId = '', browser = ''] = parts;
  const begun = await inWorkspace(db, workspaceId, (connection) =>
    takeChallenge(connection, workspaceId, { kind: 'oidc', secret: `${state}.${browser}` }, clock.now()),
  );
  if (!begun) throw oidcRefused('stateUnknown');
  return { workspaceId, state, ...Expected.parse(begun.expected) };
}

interface Begun {
  state: string;
  nonce: string;
  codeVerifier: string;
  search: string;
}

/** Whatever does not hold of what was sent is refused; the log has the reason, without what was sent. */
async function askProvider(
  deps: OidcDeps,
  provider: OidcProvider,
  { state, nonce, codeVerifier, search }: Begun,
): Promise<{ identity: Identity; isMultiFactor: boolean }> {
  const client = await deps.oidcClients.of(provider);
  const { authorizationCodeGrant } = await openidClient();
  const back = new URL(redirectUri(deps.publicAddress(), provider.id));
  back.search = search;
  try {
    const tokens = await authorizationCodeGrant(client, back, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims?.iss !== provider.issuer) throw new Error('The token is of another issuer');
    const profile = await profileOf(client, claims, tokens.access_token);
    const isMultiFactor = Array.isArray(claims.amr) && claims.amr.includes('mfa');
    return { identity: { subject: claims.sub, ...profile }, isMultiFactor };
  } catch (error) {
    deps.onTrouble(nameOf(error), { provider: provider.id });
    throw oidcRefused('answerInvalid');
  }
}

/** Some providers put the address into the token, others tell it only to who asks for it. */
async function profileOf(
  client: Configuration,
  claims: { sub: string; email?: unknown },
  accessToken: string,
): Promise<Omit<Identity, 'subject'>> {
  const { fetchUserInfo } = await openidClient();
  const said = claims.email === undefined ? await fetchUserInfo(client, accessToken, claims.sub) : claims;
  const { email, email_verified: isVerified = false, name = null } = Profile.parse(said);
  return { email: email.toLowerCase(), isVerified, name };
}

/** The library's errors carry what the provider sent: its words stay out of the log. */
function nameOf(error: unknown): Error {
  if (error instanceof AppError) return error;
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unnamed';
  return new Error(`The provider's answer does not hold: ${code}`);
}
