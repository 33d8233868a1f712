import { newId } from '../base/id.ts';
import type { Flow } from '../flow/flow.ts';
import type { Draft, DraftLoop } from './draft.ts';
import { summaryOf } from './summaryOf.ts';
import type { TurnBook } from './turnBook.ts';

interface Wanted {
  /** Null when the flow cannot be asked any more: the ticket then has no summary. */
  flow: Flow | null;
  loop: DraftLoop;
  queue: string;
  reason: string;
  priority: 'low' | 'normal' | 'high' | 'urgent';
}

/** Of what is pressing. */
const RAISED = { low: 'normal', normal: 'high', high: 'urgent', urgent: 'urgent' } as const;

/** Whose it is is decided when all was heard. */
const UNASSIGNED = { askedQueue: null, assignee: null, routedBy: null, isTaken: false, needs: {} } as const;

/** They begin when all was heard: see windClocks. */
const NO_CLOCKS = { clocks: [], rounds: 0 };

const NO_SUMMARY = { wants: [], checked: [], promised: [], leftToDo: [] };

/** Opens a ticket on the loop, unless one waits in that queue already. The summary is there before anyone looks. */
export function openTicket(
  draft: Draft,
  book: TurnBook,
  { flow, loop, queue, reason, priority }: Wanted,
): void {
  if (loop.tickets.some((ticket) => (ticket.askedQueue ?? ticket.queue) === queue)) return;
  const id = newId<'ticket'>();
  const pressing = draft.urgent ? RAISED[priority] : priority;
  loop.tickets = [...loop.tickets, { id, queue, priority: pressing, reason, ...UNASSIGNED, ...NO_CLOCKS }];
  loop.ticketCount += 1;
  draft.toAssign.push({
    loopId: loop.id,
    ticketId: id,
    event: null,
    to: 'reroute',
    by: 'flow',
    rule: 'opened',
  });
  draft.rows.tickets.push({
    id,
    loop_id: loop.id,
    queue,
    number: `${loop.protocolNumber}/${loop.ticketCount}`,
    priority: pressing,
    reason,
    summary: flow ? summaryOf(draft, book, { flow, loop }) : NO_SUMMARY,
    due_at: loop.deadlineAt,
    asked_queue: null,
    assignee: null,
    routed_by: null,
    needs: {},
  });
}
