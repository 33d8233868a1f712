import { DAY_MS } from '../base/clock.ts';
import { newId, type EventId } from '../base/id.ts';
import { cancelTimer } from './applyMove.ts';
import { changeHolder } from './changeHolder.ts';
import type { Draft, DraftLoop } from './draft.ts';
import type { TurnBook } from './turnBook.ts';

/**
 * Gives a loop that its flow cannot move to a person: state and context stay as they are, timers stop,
 * a ticket says why. Nothing is lost and nothing is guessed.
 */
export function parkLoop(
  draft: Draft,
  book: TurnBook,
  { loop, event, why }: { loop: DraftLoop; event: EventId; why: string },
): void {
  const queue = book.fallbackQueue;
  for (const name of Object.keys(loop.waiting.timers ?? {})) cancelTimer(loop, name);
  delete loop.waiting.call;
  loop.isChanged = true;
  loop.waitsFor = 'person';
  loop.queue = queue;
  loop.nextStep = 'A person decides how this matter goes on';
  loop.deadlineAt = new Date(draft.now.getTime() + DAY_MS).toISOString();
  changeHolder(draft, { kind: 'queue', name: queue });
  draft.changes.push({ event, loop: loop.id, flow: loop.flow, from: null, to: 'parked', on: why });
  if (loop.tickets.some((ticket) => ticket.queue === queue)) return;
  const id = newId<'ticket'>();
  loop.tickets = [...loop.tickets, { id, queue }];
  loop.ticketCount += 1;
  draft.rows.tickets.push({
    id,
    loop_id: loop.id,
    queue,
    number: `${loop.protocolNumber}/${loop.ticketCount}`,
    priority: 'high',
    reason: why,
    summary: { wants: [], checked: [], promised: [], leftToDo: [] },
    due_at: new Date(draft.now.getTime() + book.firstResponseMs(queue)).toISOString(),
  });
}
