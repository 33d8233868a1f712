import type { AgentId } from '../base/id.ts';
import type { Desk, DeskAgent, DeskQueue } from './desk.ts';

/** Who answers for a desk, before who works at it. */
const ORDER: readonly DeskAgent['role'][] = ['supervisor', 'manager', 'admin', 'agent'];

/**
 * Who has what nobody else is there for: the one named for the queue, else one of its leads, else who answers for the
 * desk, else anybody. Null only while nobody works here at all.
 */
export function ownerOfLastResort(
  { agents }: Pick<Desk, 'agents'>,
  queue: Pick<DeskQueue, 'fallbackAgent' | 'members'> | undefined,
): AgentId | null {
  const named = queue?.fallbackAgent ?? null;
  if (named !== null && agents.has(named)) return named;
  const leads = (queue?.members ?? []).filter(({ agent, isLead }) => isLead && agents.has(agent));
  const lead = leads.map(({ agent }) => agent).toSorted()[0];
  if (lead !== undefined) return lead;
  for (const role of ORDER) {
    const ids = [...agents.values()].filter((agent) => agent.role === role).map(({ id }) => id);
    const first = ids.toSorted()[0];
    if (first !== undefined) return first;
  }
  return null;
}
