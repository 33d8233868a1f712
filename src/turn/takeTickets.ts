import type { AgentId } from '../base/id.ts';
import type { Draft } from './draft.ts';
import { giveTicket, holdsFor, isWaiting } from './giveTicket.ts';

/** The rule of who has a ticket because they spoke. */
export const TAKEN_OVER = 'takeOver';

/**
 * Who takes over or types has the tickets that nobody fit works on, and those that the conversation was held for.
 * A ticket that somebody else works on meanwhile, such as an approval, stays theirs. Call it before the holder changes.
 */
export function takeTickets(draft: Draft, agentId: AgentId): void {
  for (const loop of draft.loops.values()) {
    for (const ticket of loop.tickets) {
      const isTheirs = ticket.assignee === agentId;
      if (isTheirs && ticket.isTaken) continue;
      if (!isTheirs && !isWaiting(ticket) && !holdsFor(draft, ticket)) continue;
      const rule = isTheirs ? (ticket.routedBy ?? TAKEN_OVER) : TAKEN_OVER;
      giveTicket(draft, loop, ticket, { queue: ticket.queue, assignee: agentId, rule, isTaken: true });
    }
  }
}
