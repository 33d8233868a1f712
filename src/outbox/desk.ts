import type { Clock } from '../base/clock.ts';
import type { Faults } from '../base/faults.ts';
import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Channel } from '../channels/channel.ts';
import type { Database } from '../db/pool.ts';
import type { Connectors } from '../integrations/operationNamed.ts';
import type { SweepPart } from '../sweep/sweepPart.ts';

export interface OutboxDeps {
  db: Database;
  clock: Clock;
  faults: Faults;
  processId: number;
  channelsOf(workspaceId: WorkspaceId): Record<string, Channel>;
  connectorsOf(workspaceId: WorkspaceId): Connectors;
  onEvents(workspaceId: WorkspaceId, conversationIds: ConversationId[]): void;
  onError(error: unknown, context: { workspaceId?: WorkspaceId; conversationId?: ConversationId }): void;
}

/** One half of the outbox: messages, or effects. */
export interface Desk {
  wake(workspaceId: WorkspaceId, conversationId: ConversationId): void;
  /** Takes up what nobody tends: due retries, ambiguous acts, the work of dead processes. */
  part: SweepPart;
  idle(): Promise<void>;
}

/** Workspace and conversation as one key of `makeKeyed`. */
export const pairKey = (workspaceId: WorkspaceId, conversationId: ConversationId): string =>
  `${workspaceId} ${conversationId}`;

export function unpair(key: string): { workspaceId: WorkspaceId; conversationId: ConversationId } {
  const [workspaceId = '', conversationId = ''] = key.split(' ');
  return { workspaceId, conversationId };
}

/** Conversations of the workspace among the keys. */
export function conversationsOf(workspaceId: WorkspaceId, keys: string[]): ConversationId[] {
  return keys
    .map(unpair)
    .filter((pair) => pair.workspaceId === workspaceId)
    .map((pair) => pair.conversationId);
}
