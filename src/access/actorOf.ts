import { AppError } from '../base/errors.ts';
import type { AgentId } from '../base/id.ts';
import type { Principal } from './principal.ts';

/**
 * In whose name something is done: a person's own, or that of the agent whom a system names that has agents of its own.
 * @throws AppError FORBIDDEN when somebody names another without the permission for it.
 */
export function actorOf({ id, permissions }: Principal, named: AgentId | undefined): AgentId {
  if (named === undefined || named === id || permissions.has('agent.actAs')) return named ?? id;
  throw new AppError(
    'FORBIDDEN',
    `Only holders of the permission 'agent.actAs' act in the name of another; leave "agent" out to act as yourself`,
    { permission: 'agent.actAs' },
  );
}
