import type { AgentAct } from '../../conversation/agentAct.ts';
import { openTicket } from '../openTicket.ts';
import { loopFor, refuse, type ActOn } from './act.ts';

/** A person asks for the work of another queue on a matter. Who gets it is decided as for every ticket. */
export function askTicket(on: ActOn, act: Extract<AgentAct, { kind: 'openTicket' }>): void {
  const { draft, book, event } = on;
  const loop = loopFor(on, act.loopId, act.seen);
  if (!loop) return;
  const { queue, reason, priority } = act;
  if (!book.hasQueue(queue)) return refuse(on, 'the blueprint has no such queue');
  const before = loop.ticketCount;
  const flow = book.pinned(loop.flow, loop.flowVersion);
  openTicket(draft, book, { flow, loop, queue, reason, priority });
  if (loop.ticketCount === before) return refuse(on, 'a ticket waits in that queue already');
  loop.isChanged = true;
  draft.changes.push({ event, none: `a ticket was opened on ${loop.protocolNumber}` });
}
