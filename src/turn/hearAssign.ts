import type { EventId } from '../base/id.ts';
import type { Assign } from '../conversation/event.ts';
import { changeHolder } from './changeHolder.ts';
import { noChange, type Draft, type DraftLoop } from './draft.ts';
import { giveTicket, isWaiting } from './giveTicket.ts';
import { openLoops } from './loopsOf.ts';
import { openTicket } from './openTicket.ts';
import type { OpenTicket } from './situation.ts';
import type { TurnBook } from './turnBook.ts';
import type { Refusal } from './turnRows.ts';

/** The rule by which an agent takes what waits. Of two who take the same at once, the first has it. */
export const CLAIM = 'claim';
/** Who posts what a sweep found: that somebody fit is there. It is looked at again when it is decided. */
export const ROUTING = 'routing';

/** Somebody shall have a ticket. Who that is, when it is not said, is chosen when all was heard: see assignTickets. */
export function hearAssign(draft: Draft, book: TurnBook, event: EventId, assign: Assign): void {
  if (assign.ticketId === null) return letGo(draft, book, event, assign);
  const found = ticketNamed(draft, assign.ticketId);
  if (!found) return refuse(draft, event, 'the ticket is done');
  const { loop, ticket } = found;
  const { to, rule, by } = assign;
  if (rule === CLAIM && !isWaiting(ticket) && ticket.assignee !== by)
    return refuse(draft, event, `${ticket.assignee} has it already`, 'HELD_BY');
  if (by === ROUTING && rule === 'pull' && !isWaiting(ticket))
    return noChange(draft, event, `${ticket.assignee} has it already`);
  if (to === 'reroute' || 'queue' in to || by === ROUTING) {
    draft.toAssign.push({ loopId: loop.id, ticketId: ticket.id, event, to, by, rule });
    return;
  }
  giveTicket(draft, loop, ticket, { queue: ticket.queue, assignee: to.agent, rule, isTaken: rule === CLAIM });
  noChange(draft, event, `ticket given to ${to.agent} (${rule})`);
}

/** Nothing is changed, and whoever asked is told why. */
export function refuse(draft: Draft, event: EventId, why: string, refused: Refusal = 'ACT_REFUSED'): void {
  draft.changes.push({ event, none: `refused: ${why}`, refused });
}

export function ticketNamed(draft: Draft, id: string): { loop: DraftLoop; ticket: OpenTicket } | null {
  for (const loop of openLoops(draft)) {
    const ticket = loop.tickets.find((one) => one.id === id);
    if (ticket) return { loop, ticket };
  }
  return null;
}

/** Who holds it without a ticket is gone: what is open becomes a ticket; with nothing open the assistant has it again. */
function letGo(draft: Draft, book: TurnBook, event: EventId, { by, rule }: Assign): void {
  if (draft.holder.kind !== 'agent') return noChange(draft, event, 'nobody holds the conversation any more');
  const loop = openLoops(draft)[0];
  if (!loop) {
    changeHolder(draft, { kind: 'assistant' });
    return noChange(draft, event, 'nothing is open: the assistant has it again');
  }
  const queue = loop.queue ?? book.fallbackQueue;
  changeHolder(draft, { kind: 'queue', name: queue });
  const flow = book.pinned(loop.flow, loop.flowVersion);
  openTicket(draft, book, { flow, loop, queue, reason: rule, priority: 'normal' });
  noChange(draft, event, `let go by ${by} (${rule})`);
}
