import type { Permission, Role } from '../api/permission.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../base/clock.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';

/** A session that nobody uses ends after this. */
export const SESSION_IDLE_MS = 12 * HOUR_MS;
/** A session ends after this, however much it is used. */
export const SESSION_MOST_MS = 7 * DAY_MS;
/** How fresh the proof has to be for what moves money or opens doors: see `isSteppedUp`. */
export const STEP_UP_MS = 10 * MINUTE_MS;

/**
 * How surely it is them. With a 'pending' one the password was right and a second factor is owed: nobody is signed in
 * with it, it only says who may show the second factor.
 */
export type SessionLevel = 'pending' | 'password' | 'secondFactor';

/** One browser in which an agent is signed in. */
export interface Session {
  readonly workspaceId: WorkspaceId;
  readonly id: string;
  readonly agentId: AgentId;
  readonly role: Role;
  /** What the role holds in this workspace, now. */
  readonly permissions: ReadonlySet<Permission>;
  readonly level: SessionLevel;
  /** When they last proved that it is them. */
  readonly steppedUpAt: Date;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

/** True when the last proof is no older than `STEP_UP_MS`. */
export function isSteppedUp({ steppedUpAt }: Pick<Session, 'steppedUpAt'>, now: Date): boolean {
  return now.getTime() - steppedUpAt.getTime() <= STEP_UP_MS;
}
