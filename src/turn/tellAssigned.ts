import type { AgentId } from '../base/id.ts';
import { newId } from '../base/id.ts';
import { FALLBACK } from '../routing/route.ts';
import type { ToGive } from './assignTickets.ts';
import type { Draft } from './draft.ts';

/**
 * Who gets a ticket is told, and so is who loses it. Who took it themselves knows. A new ticket is also told to whoever looks
 * after the contact in the CRM, when another has it.
 */
export function tellAssigned(
  draft: Draft,
  { ticket, wanted, from, accountOwner }: ToGive & { from: AgentId | null; accountOwner: AgentId | null },
): void {
  const { assignee, routedBy, queue } = ticket;
  const key = `ticket:${ticket.id}:${draft.situation.version + 1}`;
  const details = { queue, rule: routedBy, why: wanted.rule, from, to: assignee };
  const tell = (agent: AgentId, about: string) =>
    draft.rows.notices.push({ id: newId(), agent_id: agent, about, key, ticket_id: ticket.id, details });
  if (assignee !== null && assignee !== from && assignee !== wanted.by)
    tell(assignee, routedBy === FALLBACK ? 'waits' : 'assigned');
  const isNew = wanted.event === null;
  if (isNew && accountOwner !== null && accountOwner !== assignee) tell(accountOwner, 'accountHandedOver');
  if (from !== null && from !== assignee && wanted.event !== null) tell(from, 'passedOn');
}
