import { AppError } from '../base/errors.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import { tellPeople } from './tellPeople.ts';

/**
 * Ends a token, at once and for ever. Ending one that has ended changes nothing.
 * @throws AppError TOKEN_NOT_FOUND
 */
export async function revokeToken(
  tx: Connection,
  workspaceId: WorkspaceId,
  { tokenId, by }: { tokenId: string; by: AgentId },
  now: Date,
): Promise<void> {
  const { rows } = await tx.query<{ name: string }>({
    name: 'revokeToken',
    text: `update api_token set revoked_at = coalesce(revoked_at, $3) where workspace_id = $1 and id = $2 returning name`,
    values: [workspaceId, tokenId, now],
  });
  const [token] = rows;
  if (!token)
    throw new AppError(
      'TOKEN_NOT_FOUND',
      `No API token has the id ${tokenId}; look it up in the list of tokens`,
    );
  await tellPeople(tx, workspaceId, { about: 'token', id: token.name, by }, now);
}

/** Ends all tokens that an agent made. */
export async function revokeTokensOf(
  tx: Connection,
  workspaceId: WorkspaceId,
  agentId: AgentId,
  now: Date,
): Promise<void> {
  await tx.query({
    name: 'revokeTokensOf',
    text: 'update api_token set revoked_at = $3 where workspace_id = $1 and made_by = $2 and revoked_at is null',
    values: [workspaceId, agentId, now],
  });
}
