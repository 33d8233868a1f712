import { AppError } from '../base/errors.ts';
import type { AgentId } from '../base/id.ts';
import { sqlState } from '../db/failure.ts';

/**
 * Runs a statement that gives an agent a handle or an address.
 * @throws AppError AGENT_EXISTS when another has one of them. The transaction is spoilt by then.
 */
export async function explainTaken<Result>(agentId: AgentId, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (sqlState(error) !== '23505') throw error;
    throw new AppError(
      'AGENT_EXISTS',
      `The handle '${agentId}' or the e-mail address belongs to another agent, perhaps to one who left; take another`,
    );
  }
}
