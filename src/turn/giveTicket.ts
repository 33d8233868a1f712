import type { AgentId } from '../base/id.ts';
import type { JsonObject } from '../base/json.ts';
import { FALLBACK } from '../routing/route.ts';
import { changeHolder } from './changeHolder.ts';
import type { Draft, DraftLoop } from './draft.ts';
import type { OpenTicket, TicketNeeds } from './situation.ts';

/** Who gets a ticket, in which queue, and by which rule. */
export interface Given {
  queue: string;
  /** Null: there is nobody at all. */
  assignee: AgentId | null;
  rule: string;
  needs?: TicketNeeds;
  /** The assignee has acted on it already. */
  isTaken?: boolean;
}

/**
 * Gives a ticket to somebody. The conversation goes with it when the ticket is what it is held for: when its queue holds
 * the conversation, or its assignee does. To wait for somebody fit is to be held by the queue.
 */
export function giveTicket(draft: Draft, loop: DraftLoop, ticket: OpenTicket, given: Given): void {
  const isHeldFor = holdsFor(draft, ticket);
  const { queue, assignee, rule, needs = ticket.needs, isTaken = false } = given;
  if (queue !== ticket.queue) ticket.askedQueue ??= ticket.queue;
  Object.assign(ticket, { queue, assignee, routedBy: rule, needs, isTaken });
  writeDown(draft, ticket);
  loop.isChanged = true;
  if (!isHeldFor) return;
  const waits = assignee === null || rule === FALLBACK;
  changeHolder(draft, waits ? { kind: 'queue', name: queue } : { kind: 'agent', name: assignee });
}

/** A ticket on which nobody fit works yet. */
export function isWaiting({ assignee, routedBy }: OpenTicket): boolean {
  return assignee === null || routedBy === FALLBACK;
}

/** Whether the conversation is held for this ticket. */
export function holdsFor({ holder }: Draft, ticket: OpenTicket): boolean {
  if (holder.kind === 'queue') return holder.name === ticket.queue;
  return holder.kind === 'agent' && holder.name === ticket.assignee;
}

/** In the row of a ticket that this turn opens, else in a row of its own; one for each ticket. */
function writeDown({ rows }: Draft, ticket: OpenTicket): void {
  const { id, queue, askedQueue, assignee, routedBy, isTaken } = ticket;
  const needs = ticket.needs as JsonObject; // of text and lists of text
  const opened = rows.tickets.find((row) => row.id === id);
  if (opened) {
    Object.assign(opened, { queue, asked_queue: askedQueue, assignee, routed_by: routedBy, needs });
    return;
  }
  const others = rows.tickets_assigned.filter((row) => row.id !== id);
  const row = { id, queue, assignee, routed_by: routedBy, needs, is_taken: isTaken };
  rows.tickets_assigned.splice(0, rows.tickets_assigned.length, ...others, row);
}
