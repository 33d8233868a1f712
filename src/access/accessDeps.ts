import type { Role } from '../api/permission.ts';
import type { Clock } from '../base/clock.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Connection, Database } from '../db/pool.ts';
import type { Tries } from './tries.ts';

/** What signing in works with. */
export interface AccessDeps {
  db: Database;
  clock: Clock;
  tries: Tries;
  /** True when this agent has a second factor, or their role has to: the password alone does not sign them in. */
  owesSecondFactor(
    connection: Connection,
    workspaceId: WorkspaceId,
    agent: { agentId: AgentId; role: Role },
  ): Promise<boolean>;
}
