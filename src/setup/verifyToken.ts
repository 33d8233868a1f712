import { createHmac } from 'node:crypto';
import type { WorkspaceId } from '../base/id.ts';

/**
 * The word that the provider says when it asks whether our address is ours. It is made from the installation's secret, so it
 * is the same in all processes and kept nowhere.
 */
export function verifyTokenOf(secret: string, workspaceId: WorkspaceId): string {
  const digest = createHmac('sha256', secret)
    .update(`loopline verify token ${workspaceId}`)
    .digest('base64url');
  return `vt_${digest.slice(0, 32)}`;
}
