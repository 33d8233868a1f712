import { HOUR_MS, DAY_MS } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import { newSecret, secretHash } from './secret.ts';

export type LinkPurpose = 'invitation' | 'passwordReset';

const LIFE_MS: Record<LinkPurpose, number> = { invitation: 7 * DAY_MS, passwordReset: 24 * HOUR_MS };

/** What a link carries: which workspace it opens, and a secret. */
export interface LinkToken {
  workspaceId: WorkspaceId;
  hash: Buffer;
}

/** A link as it is given to a person, once: only its digest is kept. */
export interface MadeLink {
  token: string;
  expiresAt: Date;
}

/**
 * A new link for an agent. Those of the same purpose that an agent made before are void; those that the installation
 * printed (`madeBy` null) go on until one of them is used, because each process prints its own.
 */
export async function makeLink(
  tx: Connection,
  workspaceId: WorkspaceId,
  { agentId, purpose, madeBy }: { agentId: AgentId; purpose: LinkPurpose; madeBy: AgentId | null },
  now: Date,
): Promise<MadeLink> {
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + LIFE_MS[purpose]);
  await tx.query({
    name: 'makeLink',
    text: `with void as (
        delete from one_time_link where workspace_id = $1 and agent_id = $3 and purpose = $4
          and ($5::text is not null or expires_at <= $6))
      insert into one_time_link (workspace_id, secret_hash, agent_id, purpose, made_by, made_at, expires_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [workspaceId, secretHash(secret), agentId, purpose, madeBy, now, expiresAt],
  });
  return { token: `${workspaceId.replaceAll('-', '')}_${secret}`, expiresAt };
}

/** Whose link it is; `madeBy` null: the installation printed it at a first start. */
export interface FoundLink {
  agentId: AgentId;
  madeBy: AgentId | null;
}

/** @throws AppError LINK_INVALID */
export function parseLink(token: string): LinkToken {
  const parts = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([\w-]{43})$/.exec(
    token,
  );
  if (!parts) throw linkInvalid();
  return { workspaceId: parts.slice(1, 6).join('-'), hash: secretHash(parts[6] ?? '') };
}

/** Whose link it is; null when it is none, was used, or is too old. */
export async function findLink(
  connection: Connection,
  { workspaceId, hash }: LinkToken,
  purpose: LinkPurpose,
  now: Date,
): Promise<FoundLink | null> {
  const { rows } = await connection.query<FoundLink>({
    name: 'findLink',
    text: `select agent_id as "agentId", made_by as "madeBy" from one_time_link
      where workspace_id = $1 and secret_hash = $2 and purpose = $3 and expires_at > $4`,
    values: [workspaceId, hash, purpose, now],
  });
  return rows[0] ?? null;
}

/** Uses the link up, with all others of its agent. False: somebody else was faster. */
export async function useLink(
  tx: Connection,
  { workspaceId, hash }: LinkToken,
  agentId: AgentId,
): Promise<boolean> {
  const used = await tx.query({
    name: 'useLink',
    text: 'delete from one_time_link where workspace_id = $1 and secret_hash = $2 and agent_id = $3',
    values: [workspaceId, hash, agentId],
  });
  if (used.rowCount !== 1) return false;
  await dropLinks(tx, workspaceId, agentId);
  return true;
}

/** All links of an agent are void from now on. */
export async function dropLinks(tx: Connection, workspaceId: WorkspaceId, agentId: AgentId): Promise<void> {
  await tx.query({
    name: 'dropLinks',
    text: 'delete from one_time_link where workspace_id = $1 and agent_id = $2',
    values: [workspaceId, agentId],
  });
}

export function linkInvalid(): AppError {
  return new AppError(
    'LINK_INVALID',
    'This link was used before, is too old, or is none; ask an administrator for a new one',
  );
}
