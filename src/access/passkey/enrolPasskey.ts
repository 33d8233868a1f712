import { createHash } from 'node:crypto';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { AppError } from '../../base/errors.ts';
import type { AgentId, WorkspaceId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import type { Connection } from '../../db/pool.ts';
import { transaction } from '../../db/transaction.ts';
import type { AccessDeps } from '../accessDeps.ts';
import { keepChallenge, takeChallenge } from './challenge.ts';
import { challengeIn } from './challengeIn.ts';
import { listPasskeys } from './passkeys.ts';
import type { RelyingParty } from './relyingParty.ts';
import { webauthn } from './webauthn.ts';

/** More than one person has devices for. */
const MOST_PASSKEYS = 20;

/** Ed25519, ECDSA with P-256, RSA: what authenticators have. Source: IANA, COSE Algorithms, read 2026-11-21. */
const ALGORITHMS = [-8, -7, -257];

export type PasskeyDeps = Pick<AccessDeps, 'db' | 'clock'> & { relyingParty(): RelyingParty };

/** What the agent's browser makes a passkey from. It is a discoverable one, and asks who the person is each time. */
export function passkeyOptions(
  { db, clock, relyingParty }: PasskeyDeps,
  workspaceId: WorkspaceId,
  agentId: AgentId,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  return transaction(db, workspaceId, async (tx) => {
    const { id: rpID, name: rpName } = relyingParty();
    const has = await listPasskeys(tx, workspaceId, agentId);
    if (has.length >= MOST_PASSKEYS) throw tooMany();
    const { name, email } = await ownerOf(tx, workspaceId, agentId);
    const { generateRegistrationOptions } = await webauthn();
    const options = await generateRegistrationOptions({
      rpID,
      rpName,
      userName: email,
      userDisplayName: name,
      userID: new Uint8Array(createHash('sha256').update(`${workspaceId} ${agentId}`).digest()),
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: has.map(({ id }) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    const challenge = { kind: 'passkey.enrol', secret: options.challenge, agentId, expected: {} } as const;
    await keepChallenge(tx, workspaceId, challenge, clock.now());
    return options;
  });
}

/**
 * Keeps the passkey that the browser made. Gives its id.
 * @throws AppError PASSKEY_REFUSED when it was made for another question, another place or another agent.
 */
export async function addPasskey(
  { db, clock, relyingParty }: PasskeyDeps,
  workspaceId: WorkspaceId,
  { agentId, name, response }: { agentId: AgentId; name: string; response: RegistrationResponseJSON },
): Promise<string> {
  const secret = challengeIn(response.response.clientDataJSON);
  const asked = await inWorkspace(db, workspaceId, (connection) =>
    takeChallenge(connection, workspaceId, { kind: 'passkey.enrol', secret }, clock.now()),
  );
  if (asked?.agentId !== agentId) throw passkeyRefused();
  const made = await verified(relyingParty(), secret, response);
  const { rowCount } = await inWorkspace(db, workspaceId, (connection) =>
    connection.query({
      name: 'addPasskey',
      text: `insert into passkey (workspace_id, id, agent_id, name, public_key, counter, transports, is_synced, made_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (workspace_id, id) do nothing`,
      values: [
        workspaceId,
        made.credential.id,
        agentId,
        name,
        Buffer.from(made.credential.publicKey),
        made.credential.counter,
        made.credential.transports ?? [],
        made.credentialDeviceType === 'multiDevice',
        clock.now(),
      ],
    }),
  );
  if (rowCount !== 1) throw passkeyRefused();
  return made.credential.id;
}

/** Whatever the library throws is about what came from outside: it is refused, and not repeated. */
async function verified({ id, origin }: RelyingParty, secret: string, response: RegistrationResponseJSON) {
  const { verifyRegistrationResponse } = await webauthn();
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: secret,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (registrationInfo) return registrationInfo;
  } catch {
    throw passkeyRefused();
  }
  throw passkeyRefused();
}

async function ownerOf(tx: Connection, workspaceId: WorkspaceId, agentId: AgentId) {
  const { rows } = await tx.query<{ name: string; email: string }>({
    name: 'ownerOfPasskey',
    text: 'select name, email from agent where workspace_id = $1 and id = $2',
    values: [workspaceId, agentId],
  });
  if (rows[0]) return rows[0];
  throw new Error('Who is signed in is no agent');
}

export function passkeyRefused(): AppError {
  return new AppError(
    'PASSKEY_REFUSED',
    'The passkey does not fit: it answers another question, is not for this address, or is not known here. Begin again',
  );
}

function tooMany(): AppError {
  return new AppError(
    'PASSKEY_REFUSED',
    `There are ${MOST_PASSKEYS} passkeys already; remove one that is not used any more`,
  );
}
