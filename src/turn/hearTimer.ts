import type { EventId } from '../base/id.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import { advanceLoop, nothingHeard, type Heard } from './advanceLoop.ts';
import { noChange, type Draft } from './draft.ts';
import type { TurnBook } from './turnBook.ts';

type Timer = Extract<ConversationEvent, { kind: 'timer' }>;

/**
 * A timer moves its loop only under the fence it was set with: a state that was left and entered again
 * has a timer of its own, and the old one must not end it. While a person holds the conversation, the silence of the contact is the person's to judge.
 */
export function hearTimer(draft: Draft, book: TurnBook, event: EventId, timer: Timer): void {
  const loop = draft.loops.get(timer.loopId);
  if (!loop || loop.outcome !== null) return noChange(draft, event, 'the loop of this timer is closed');
  if (loop.waiting.timers?.[timer.name] !== timer.fence)
    return noChange(draft, event, 'the timer was stopped or set again');
  delete loop.waiting.timers[timer.name];
  loop.isChanged = true;
  if (draft.holder.kind !== 'assistant' && loop.waitsFor === 'customer') {
    return noChange(draft, event, 'a person holds the conversation');
  }
  const heard = { type: timer.event } as Heard;
  if (!advanceLoop(draft, book, { loop, heard, event })) nothingHeard(draft, event, loop, heard);
}
