import type { Clock } from '../../base/clock.ts';
import type { AgentId, ConversationId, WorkspaceId } from '../../base/id.ts';
import type { Acting, AgentAct } from '../../conversation/agentAct.ts';
import type { Database } from '../../db/pool.ts';
import type { TurnBook } from '../../turn/turnBook.ts';
import type { Change } from '../../turn/turnRows.ts';

/** What the routes of the desk work with. */
export interface DeskDeps {
  db: Database;
  clock: Clock;
  bookOf(workspaceId: WorkspaceId): TurnBook;
  /** Puts an act into the inbox and waits for the turn that decides it. `key`: the same act is done once. */
  act(
    workspaceId: WorkspaceId,
    asked: { conversationId: ConversationId; agentId: AgentId; act: AgentAct; by?: Acting; key?: string },
  ): Promise<Change[]>;
  /** Something waits in this conversation's inbox. */
  wake(workspaceId: WorkspaceId, conversationId: ConversationId): void;
}
