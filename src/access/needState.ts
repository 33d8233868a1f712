import { AppError } from '../base/errors.ts';
import type { AgentState } from './account.ts';
import type { Agent } from './agent.ts';

/** @throws AppError AGENT_STATE_WRONG */
export function needState({ id, state }: Pick<Agent, 'id' | 'state'>, ...expected: AgentState[]): void {
  if (expected.includes(state)) return;
  throw new AppError(
    'AGENT_STATE_WRONG',
    `The agent '${id}' is ${state}; expected ${expected.join(' or ')}`,
    {
      state,
      expected,
    },
  );
}
