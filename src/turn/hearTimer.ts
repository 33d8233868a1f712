import { DAY_MS } from '../base/clock.ts';
import type { EventId } from '../base/id.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import { advanceLoop, nothingHeard, type Heard } from './advanceLoop.ts';
import { setTimer } from './applyMove.ts';
import { noChange, type Draft, type DraftLoop } from './draft.ts';
import { APPROVAL_TIMER, dropApproval } from './dropApproval.ts';
import { UNSAID_TIMER } from './letWordsWait.ts';
import { openTicket } from './openTicket.ts';
import type { TurnBook } from './turnBook.ts';

type Timer = Extract<ConversationEvent, { kind: 'timer' }>;

/**
 * A timer moves its loop only under the fence it was set with: a state that was left and entered again has a timer of
 * its own, and the old one must not end it. While a person holds the conversation nothing is said by the clock:
 * the silence of the contact, and when to ask again, are the person's to judge.
 */
export function hearTimer(draft: Draft, book: TurnBook, event: EventId, timer: Timer): void {
  const loop = draft.loops.get(timer.loopId);
  if (!loop || loop.outcome !== null) return noChange(draft, event, 'the loop of this timer is closed');
  if (loop.waiting.timers?.[timer.name] !== timer.fence)
    return noChange(draft, event, 'the timer was stopped or set again');
  delete loop.waiting.timers[timer.name];
  loop.isChanged = true;
  if (timer.name === APPROVAL_TIMER) {
    dropApproval(draft, loop, 'expired');
    return noChange(draft, event, 'no second person approved it in time');
  }
  if (timer.name === UNSAID_TIMER) return noChange(draft, event, 'what waited to be said was taken up');
  const untilMs = Date.parse(loop.deadlineAt) - draft.now.getTime();
  if (loop.waiting.step && untilMs > 0) {
    setTimer(draft, loop, { name: timer.name, event: timer.event, afterMs: untilMs });
    return noChange(draft, event, 'a person has set the next step for later');
  }
  if (draft.holder.kind !== 'assistant' && TALK.has(loop.waitsFor)) {
    keepWatch(draft, book, loop, timer);
    return noChange(draft, event, 'a person holds the conversation');
  }
  const heard = { type: timer.event } as Heard;
  if (!advanceLoop(draft, book, { loop, heard, event })) nothingHeard(draft, event, loop, heard);
}

/** What a loop waits for when its timer would have the assistant say something. */
const TALK: ReadonlySet<string> = new Set(['customer', 'time']);

/** How long a person may leave a matter alone whose date has passed, until it is looked at again. */
const WATCH_MS = DAY_MS;

/** A reminder is not needed now. When the date of the matter itself has come, a ticket says so and it gets a new one. */
function keepWatch(draft: Draft, book: TurnBook, loop: DraftLoop, { name, event }: Timer): void {
  if (draft.now.getTime() < Date.parse(loop.deadlineAt)) return;
  const flow = book.pinned(loop.flow, loop.flowVersion);
  openTicket(draft, book, {
    flow,
    loop,
    queue: book.fallbackQueue,
    reason: 'dateHasPassed',
    priority: 'high',
  });
  setTimer(draft, loop, { name, event, afterMs: WATCH_MS });
  loop.deadlineAt = new Date(draft.now.getTime() + WATCH_MS).toISOString();
}
