import { DAY_MS } from '../base/clock.ts';
import type { EventId } from '../base/id.ts';
import { cancelTimer } from './applyMove.ts';
import { changeHolder } from './changeHolder.ts';
import type { Draft, DraftLoop } from './draft.ts';
import { openTicket } from './openTicket.ts';
import type { TurnBook } from './turnBook.ts';

interface Parked {
  loop: DraftLoop;
  event: EventId;
  why: string;
  priority?: 'normal' | 'high';
}

/**
 * Gives a loop that its flow cannot move to a person: state and context stay as they are, timers stop,
 * a ticket says why. Nothing is lost and nothing is guessed.
 */
export function parkLoop(
  draft: Draft,
  book: TurnBook,
  { loop, event, why, priority = 'high' }: Parked,
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
  openTicket(draft, book, { flow: null, loop, queue, reason: why, priority });
}
