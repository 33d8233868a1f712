import type { EventId } from '../base/id.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import { isServiceWindowOpen } from '../conversation/serviceWindow.ts';
import { noChange, type Draft } from './draft.ts';
import { openLoops } from './loopsOf.ts';
import { openMatter } from './openMatter.ts';
import type { TurnBook } from './turnBook.ts';
import type { TurnDeps } from './turnDeps.ts';

type RatingTime = Extract<ConversationEvent, { kind: 'ratingTime' }>;

/** Asks how a matter was that has ended; not while something else is open, a person speaks, or the window is closed. */
export async function hearRatingTime(
  deps: TurnDeps,
  book: TurnBook,
  draft: Draft,
  { id, payload }: { id: EventId; payload: RatingTime },
): Promise<void> {
  const why = whyNot(book, draft, payload);
  if (why !== null) return noChange(draft, id, `no rating is asked for: ${why}`);
  await openMatter(deps, book, draft, { flow: payload.flow, slots: { about: payload.loopId }, event: id });
}

function whyNot(book: TurnBook, draft: Draft, { flow }: RatingTime): string | null {
  if (!book.newest(flow)) return 'the business has no such flow';
  if (draft.holder.kind !== 'assistant') return 'a person has the conversation';
  if (openLoops(draft).length > 0 || draft.question) return 'something else is open';
  const lastInboundAt = draft.replyTo?.lastInboundAt ?? null;
  const at = lastInboundAt === null ? null : new Date(lastInboundAt);
  return isServiceWindowOpen(at, draft.now) ? null : 'the service window is closed';
}
