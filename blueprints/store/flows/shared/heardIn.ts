import { z } from 'zod';

/** What an agent's button brings along: who it was, and what was typed beside it. */

const agent = z.object({ agentId: z.string() });

/** The agent who used a button. @throws ZodError when nobody did: a button is always somebody's. */
export function agentIn(act: object): string {
  return agent.parse(act).agentId;
}

/** Words that were typed; null when there are none. */
export function wordsIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
