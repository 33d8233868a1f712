import type { EventId } from '../base/id.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import { noChange, type Draft } from './draft.ts';
import { openTicket } from './openTicket.ts';
import type { TurnBook } from './turnBook.ts';

type Undelivered = Extract<ConversationEvent, { kind: 'undelivered' }>;

/** A message that will not arrive becomes a person's next step: a closed window or a wrong number never ends in silence. */
export function hearUndelivered(
  draft: Draft,
  book: TurnBook,
  event: EventId,
  undelivered: Undelivered,
): void {
  const loop = undelivered.loopId === null ? undefined : draft.loops.get(undelivered.loopId);
  const flow = loop && book.pinned(loop.flow, loop.flowVersion);
  if (!loop || !flow || loop.outcome !== null) return noChange(draft, event, 'no open loop said it');
  const reason = `notDelivered.${undelivered.reason}`;
  openTicket(draft, book, { flow, loop, queue: book.fallbackQueue, reason, priority: 'high' });
  noChange(draft, event, `a person looks at it: ${undelivered.reason}`);
}
