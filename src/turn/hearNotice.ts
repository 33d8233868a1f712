import type { EventId } from '../base/id.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import { advanceLoop, type Heard } from './advanceLoop.ts';
import { noChange, type Draft, type DraftLoop } from './draft.ts';
import { openMatter } from './openMatter.ts';
import { openTicket } from './openTicket.ts';
import { parkLoop } from './parkLoop.ts';
import type { KeptNotice } from './situation.ts';
import type { TurnBook } from './turnBook.ts';
import type { TurnDeps } from './turnDeps.ts';

type Notice = Extract<ConversationEvent, { kind: 'notice' }>;

/**
 * A system told by itself what became of something that a loop had done. The loop hears it where its flow has a way for
 * it; while it asks a system something, after the answer. What it knows already moves nothing. Otherwise a person gets
 * it, on the loop while it is open, in a matter of its own when it had been closed; unless there is nothing to do.
 */
export async function hearNotice(
  deps: TurnDeps,
  book: TurnBook,
  draft: Draft,
  { id, notice }: { id: EventId; notice: Notice },
): Promise<void> {
  const { loopId, name, output, isIdle = false } = notice;
  const loop = draft.loops.get(loopId) ?? null;
  return hearOnce(deps, book, draft, { event: id, loop, notice: { name, output, isIdle } });
}

/** What loops heard while they asked a system, now that they rest. */
export async function hearKeptNotices(deps: TurnDeps, book: TurnBook, draft: Draft): Promise<void> {
  const event = draft.taken.at(-1);
  if (event === undefined) return;
  for (const loop of draft.loops.values()) {
    const kept = loop.waiting.notices ?? [];
    if (kept.length === 0 || asksSystem(loop)) continue;
    delete loop.waiting.notices;
    loop.isChanged = true;
    for (const notice of kept) await hearOnce(deps, book, draft, { event, loop, notice });
  }
}

interface Told {
  event: EventId;
  /** Null: it had been closed before. */
  loop: DraftLoop | null;
  notice: KeptNotice;
}

async function hearOnce(deps: TurnDeps, book: TurnBook, draft: Draft, told: Told): Promise<void> {
  const { event, loop, notice } = told;
  if (loop && isKnown(book, loop, notice))
    return noChange(draft, event, `${loop.flow} knows it already: ${notice.name}`);
  if (loop && loop.outcome === null && moves(book, draft, { event, loop, notice })) return;
  if (notice.isIdle) return noChange(draft, event, `nothing is left to do about ${notice.name}`);
  if (!loop || loop.outcome !== null) return openForPerson(deps, book, draft, told);
  const flow = book.pinned(loop.flow, loop.flowVersion);
  if (flow)
    openTicket(draft, book, { flow, loop, queue: book.fallbackQueue, reason: notice.name, priority: 'high' });
  noChange(draft, event, `a person looks at it: ${notice.name}`);
}

function isKnown(book: TurnBook, loop: DraftLoop, notice: KeptNotice): boolean {
  return book.pinned(loop.flow, loop.flowVersion)?.isKnown(loop.context, notice) ?? false;
}

function moves(book: TurnBook, draft: Draft, { event, loop, notice }: Told & { loop: DraftLoop }): boolean {
  const heard: Heard = { type: `notice.${notice.name}`, output: notice.output };
  if (advanceLoop(draft, book, { loop, heard, event })) return true;
  if (!asksSystem(loop)) return false;
  loop.waiting.notices = [...(loop.waiting.notices ?? []), notice];
  loop.isChanged = true;
  noChange(draft, event, `${loop.flow} hears ${notice.name} when the system that it asks has answered`);
  return true;
}

function asksSystem({ outcome, waitsFor }: DraftLoop): boolean {
  return outcome === null && waitsFor === 'system';
}

/** Nobody asked anything: a person finds the words for this. */
async function openForPerson(
  deps: TurnDeps,
  book: TurnBook,
  draft: Draft,
  { event, notice }: Told,
): Promise<void> {
  const inquiry = { flow: book.inquiry, slots: {}, event, isSilent: true };
  const opened = await openMatter(deps, book, draft, inquiry);
  return parkLoop(draft, book, { loop: opened, event, why: notice.name });
}
