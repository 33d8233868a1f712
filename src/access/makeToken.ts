import type { Permission } from '../api/permission.ts';
import { AppError } from '../base/errors.ts';
import { newId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import { sqlState } from '../db/failure.ts';
import { mostOfTokens, TOKEN_MOST_MS, writeToken } from './apiToken.ts';
import type { Principal } from './principal.ts';
import { newSecret, secretHash } from './secret.ts';
import { tellPeople } from './tellPeople.ts';

export interface NewToken {
  name: string;
  scopes: readonly Permission[];
  /** Null: a year from now. */
  expiresAt: Date | null;
  networks: readonly string[];
}

/** What the maker is shown, once. */
export interface MadeToken {
  id: string;
  token: string;
  expiresAt: Date;
}

/**
 * Makes a token of some of the maker's permissions.
 * @throws AppError FORBIDDEN for a scope that the maker may not give, BODY_INVALID for an end that is not within a year,
 *   TOKEN_EXISTS
 */
export async function makeToken(
  tx: Connection,
  { workspaceId, id: maker, permissions }: Principal,
  { name, scopes, expiresAt, networks }: NewToken,
  now: Date,
): Promise<MadeToken> {
  needGivable(scopes, permissions);
  const end = expiresAt ?? new Date(now.getTime() + TOKEN_MOST_MS);
  needNear(end, now);
  const [id, secret] = [newId<'token'>(), newSecret()];
  const values = [workspaceId, id, name, secretHash(secret), [...new Set(scopes)], networks, maker, now, end];
  await insert(tx, name, values);
  await tellPeople(tx, workspaceId, { about: 'token', id: name, by: maker }, now);
  return { id, token: writeToken(workspaceId, id, secret), expiresAt: end };
}

function needGivable(scopes: readonly Permission[], permissions: ReadonlySet<Permission>): void {
  const most = mostOfTokens(permissions);
  const above = scopes.find((scope) => !most.has(scope));
  if (above === undefined) return;
  throw new AppError(
    'FORBIDDEN',
    `A token cannot hold '${above}' when you make it; it holds what you hold, without changing people and tokens`,
    { permission: above },
  );
}

function needNear(end: Date, now: Date): void {
  const lifeMs = end.getTime() - now.getTime();
  if (lifeMs > 0 && lifeMs <= TOKEN_MOST_MS) return;
  throw new AppError(
    'BODY_INVALID',
    'A token ends within a year from now; send an instant that does, or none',
  );
}

async function insert(tx: Connection, name: string, values: unknown[]): Promise<void> {
  try {
    await tx.query({
      name: 'makeToken',
      text: `insert into api_token
          (workspace_id, id, name, secret_hash, scopes, networks, made_by, created_at, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values,
    });
  } catch (error) {
    if (sqlState(error) !== '23505') throw error;
    throw new AppError(
      'TOKEN_EXISTS',
      `A token '${name}' is there already; revoke it first or take another name`,
    );
  }
}
