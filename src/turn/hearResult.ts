import type { ConversationEvent } from '../conversation/event.ts';
import type { EventId } from '../base/id.ts';
import { advanceLoop, nothingHeard, type Heard } from './advanceLoop.ts';
import { noChange, type Draft } from './draft.ts';
import type { TurnBook } from './turnBook.ts';

type Result = Extract<ConversationEvent, { kind: 'result' }>;

/** What came of a call moves the loop that asked, if it still waits for that very call. */
export function hearResult(draft: Draft, book: TurnBook, event: EventId, result: Result): void {
  const loop = draft.loops.get(result.loopId);
  if (!loop || loop.outcome !== null) return noChange(draft, event, 'the loop that asked is closed');
  if (loop.waiting.call !== result.call)
    return noChange(draft, event, `the step that asked (${result.call}) is over`);
  const heard: Heard = { type: `result.${result.outcome}`, output: result.output };
  if (!advanceLoop(draft, book, { loop, heard, event })) nothingHeard(draft, event, loop, heard);
}
