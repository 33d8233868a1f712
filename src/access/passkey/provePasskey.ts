import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import type { AgentId, WorkspaceId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import { queryIn } from '../../db/queryIn.ts';
import { keepChallenge, takeChallenge, type ChallengeKind } from './challenge.ts';
import { challengeIn } from './challengeIn.ts';
import { passkeyRefused, type PasskeyDeps } from './enrolPasskey.ts';
import { listPasskeys } from './passkeys.ts';
import type { RelyingParty } from './relyingParty.ts';
import { webauthn } from './webauthn.ts';

/** What it is shown for, and by whom; before a sign-in nobody is known, and every passkey of this place may be shown. */
export interface Asked {
  kind: Extract<ChallengeKind, 'passkey.signIn' | 'passkey.stepUp'>;
  agentId: AgentId | null;
}

/** What the browser shows a passkey for. */
export function proofOptions(
  { db, clock, relyingParty }: PasskeyDeps,
  workspaceId: WorkspaceId,
  { kind, agentId }: Asked,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  return inWorkspace(db, workspaceId, async (connection) => {
    const own = agentId === null ? [] : await listPasskeys(connection, workspaceId, agentId);
    const { generateAuthenticationOptions } = await webauthn();
    const options = await generateAuthenticationOptions({
      rpID: relyingParty().id,
      allowCredentials: own.map(({ id }) => ({ id })),
      userVerification: 'required',
    });
    const challenge = { kind, secret: options.challenge, agentId, expected: {} };
    await keepChallenge(connection, workspaceId, challenge, clock.now());
    return options;
  });
}

/**
 * Whose passkey it is that was shown, by a person whom their device has recognised.
 * @throws AppError PASSKEY_REFUSED for whatever does not fit; each question is answered once.
 */
export async function provePasskey(
  { db, clock, relyingParty }: PasskeyDeps,
  workspaceId: WorkspaceId,
  { kind, agentId, response }: Asked & { response: AuthenticationResponseJSON },
): Promise<AgentId> {
  const secret = challengeIn(response.response.clientDataJSON);
  const asked = await inWorkspace(db, workspaceId, (connection) =>
    takeChallenge(connection, workspaceId, { kind, secret }, clock.now()),
  );
  const kept = asked && (await read(db, workspaceId, response.id));
  if (!asked || !kept || asked.agentId !== agentId) throw passkeyRefused();
  if (agentId !== null && kept.agentId !== agentId) throw passkeyRefused();
  const counter = await newCounter(relyingParty(), { secret, response, kept });
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'usePasskey',
    text: `update passkey set counter = $3, used_at = $4
      where workspace_id = $1 and id = $2 and (counter < $3 or ($3 = 0 and counter = 0))`,
    values: [workspaceId, response.id, counter, clock.now()],
  });
  if (rowCount !== 1) throw passkeyRefused();
  return kept.agentId;
}

interface Kept {
  agentId: AgentId;
  publicKey: Buffer;
  counter: number;
  transports: AuthenticatorTransport[];
}

async function read(db: PasskeyDeps['db'], workspaceId: WorkspaceId, id: string): Promise<Kept | null> {
  const { rows } = await queryIn<Kept>(db, workspaceId, {
    name: 'readPasskey',
    text: `select agent_id as "agentId", public_key as "publicKey", counter, transports from passkey
      where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
  return rows[0] ?? null;
}

/** Whatever the library throws is about what came from outside: it is refused, and not repeated. */
async function newCounter(
  { id, origin }: RelyingParty,
  { secret, response, kept }: { secret: string; response: AuthenticationResponseJSON; kept: Kept },
): Promise<number> {
  const { publicKey, counter, transports } = kept;
  const { verifyAuthenticationResponse } = await webauthn();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: secret,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      credential: { id: response.id, publicKey: new Uint8Array(publicKey), counter, transports },
    });
    if (verified) return authenticationInfo.newCounter;
  } catch {
    throw passkeyRefused();
  }
  throw passkeyRefused();
}
