import type { Permission } from '../api/permission.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Session } from './session.ts';

/** Who asks: a person who is signed in, or a system with a token. All that is done is done in one workspace. */
export interface Principal {
  readonly kind: 'agent' | 'token';
  readonly workspaceId: WorkspaceId;
  /** The handle of the agent; of a token, 'token:' and its name, or 'installation'. It stands wherever it is told who did something. */
  readonly id: AgentId;
  readonly permissions: ReadonlySet<Permission>;
  /** Null for a token. */
  readonly sessionId: string | null;
  /** How surely it is them, and since when; null for a token. See `isSteppedUp`. */
  readonly session?: Session | null;
}
