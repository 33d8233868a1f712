import type { EventId } from '../base/id.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import { advanceLoop, type Heard } from './advanceLoop.ts';
import { noChange, type Draft } from './draft.ts';
import { openMatter } from './openMatter.ts';
import { openTicket } from './openTicket.ts';
import { parkLoop } from './parkLoop.ts';
import type { TurnBook } from './turnBook.ts';
import type { TurnDeps } from './turnDeps.ts';

type Notice = Extract<ConversationEvent, { kind: 'notice' }>;

/**
 * A system undid what a loop had done. The loop hears it where its flow has a way for it; otherwise a person gets it:
 * on the loop while it is open, in a matter of its own when it had been closed.
 */
export async function hearNotice(
  deps: TurnDeps,
  book: TurnBook,
  draft: Draft,
  { id, notice }: { id: EventId; notice: Notice },
): Promise<void> {
  const loop = draft.loops.get(notice.loopId);
  if (!loop || loop.outcome !== null) {
    // Nobody asked anything: a person finds the words for this.
    const inquiry = { flow: book.inquiry, slots: {}, event: id, isSilent: true };
    const opened = await openMatter(deps, book, draft, inquiry);
    return parkLoop(draft, book, { loop: opened, event: id, why: notice.name });
  }
  const heard: Heard = { type: `notice.${notice.name}`, output: notice.output };
  if (advanceLoop(draft, book, { loop, heard, event: id })) return;
  const flow = book.pinned(loop.flow, loop.flowVersion);
  if (flow)
    openTicket(draft, book, { flow, loop, queue: book.fallbackQueue, reason: notice.name, priority: 'high' });
  noChange(draft, id, `a person looks at it: ${notice.name}`);
}
