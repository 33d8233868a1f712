import { AppError } from '../../base/errors.ts';
import type { AgentId, WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';
import { makeRecoveryCodes } from './recoveryCodes.ts';
import type { Sealer } from './sealer.ts';
import { newTotpSecret, stepOfCode, totpUri } from './totp.ts';

export interface BegunTotp {
  /** Base32, for people who type it. */
  secret: string;
  /** For a QR code. */
  uri: string;
}

/**
 * A new secret for the agent's authenticator app. It counts for nothing until a code of it was shown; one that was
 * begun before is forgotten.
 * @throws AppError TOTP_ENROLLED when the agent has an app that counts already.
 */
export async function beginTotp(
  tx: Connection,
  workspaceId: WorkspaceId,
  { agentId, sealer }: { agentId: AgentId; sealer: Sealer },
  now: Date,
): Promise<BegunTotp> {
  const secret = newTotpSecret();
  const { rows } = await tx.query<{ business: string; email: string }>({
    name: 'beginTotp',
    text: `with begun as (
        insert into totp_secret (workspace_id, agent_id, sealed, made_at) values ($1, $2, $3, $4)
        on conflict (workspace_id, agent_id) do update set sealed = excluded.sealed, made_at = excluded.made_at, last_step = 0
          where totp_secret.confirmed_at is null
        returning agent_id)
      select workspace.name as business, email from begun
        join agent on agent.workspace_id = $1 and agent.id = begun.agent_id join workspace on workspace.id = $1`,
    values: [workspaceId, agentId, await sealer.seal(secret, totpUse(workspaceId, agentId)), now],
  });
  const [owner] = rows;
  if (!owner) throw enrolled();
  return { secret, uri: totpUri(secret, { business: owner.business, account: owner.email }) };
}

/**
 * The app counts from now on. Gives the ten recovery codes, which nobody can read again.
 * @throws AppError TOTP_NOT_BEGUN, SECOND_FACTOR_WRONG
 */
export async function confirmTotp(
  tx: Connection,
  workspaceId: WorkspaceId,
  { agentId, code, sealer }: { agentId: AgentId; code: string; sealer: Sealer },
  now: Date,
): Promise<string[]> {
  const { rows } = await tx.query<{ sealed: string }>({
    name: 'begunTotp',
    text: `select sealed from totp_secret where workspace_id = $1 and agent_id = $2 and confirmed_at is null for update`,
    values: [workspaceId, agentId],
  });
  const [begun] = rows;
  const secret = begun ? await sealer.open(begun.sealed, totpUse(workspaceId, agentId)) : null;
  if (secret === null) throw notBegun();
  const step = stepOfCode(secret, code, now);
  if (step === null) throw wrongCode();
  await tx.query({
    name: 'confirmTotp',
    text: 'update totp_secret set confirmed_at = $3, last_step = $4 where workspace_id = $1 and agent_id = $2',
    values: [workspaceId, agentId, now, step],
  });
  return makeRecoveryCodes(tx, workspaceId, agentId);
}

/** Forgets the app and the recovery codes. False: there was none. */
export async function removeTotp(
  tx: Connection,
  workspaceId: WorkspaceId,
  agentId: AgentId,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    name: 'removeTotp',
    text: `with codes as (delete from recovery_code where workspace_id = $1 and agent_id = $2)
      delete from totp_secret where workspace_id = $1 and agent_id = $2`,
    values: [workspaceId, agentId],
  });
  return rowCount === 1;
}

/** What the secret of an agent is sealed for: put in the place of another's it does not open. */
export function totpUse(workspaceId: WorkspaceId, agentId: AgentId): string {
  return `totp ${workspaceId} ${agentId}`;
}

export function wrongCode(): AppError {
  return new AppError(
    'SECOND_FACTOR_WRONG',
    'The code is not right, or was used before; wait for the next one that the app shows, or use a recovery code',
  );
}

function enrolled(): AppError {
  return new AppError(
    'TOTP_ENROLLED',
    'There is an authenticator app already; remove it before another one takes its place',
  );
}

function notBegun(): AppError {
  return new AppError(
    'TOTP_NOT_BEGUN',
    'No authenticator app is waiting to be confirmed; begin with POST /access/totp, which gives its secret',
  );
}
