import { MINUTE_MS } from '../base/clock.ts';
import type { EventId } from '../base/id.ts';
import { advanceLoop } from './advanceLoop.ts';
import type { Draft, DraftLoop } from './draft.ts';
import { waitingMatters } from './loopsOf.ts';
import { sayText } from './say.ts';
import { flowTitle } from './titles.ts';
import type { TurnBook } from './turnBook.ts';

/**
 * What was put aside is taken up again, once and at the end: after something was said beside it, and when a matter that
 * came between has ended or rests on somebody else.
 */
export function returnToMatters(draft: Draft, book: TurnBook): void {
  const event = draft.taken.at(-1);
  const isAsked = draft.speech.some(({ asks }) => asks !== undefined);
  if (event === undefined || isAsked || draft.holder.kind !== 'assistant') return;
  const loop = waitingMatters(draft, book).find((one) => draft.digressed || isFreed(draft, one));
  if (loop) returnTo(draft, book, { loop, event });
}

/** Asks again what the loop asks, and says which matter it is about. */
export function returnTo(
  draft: Draft,
  book: TurnBook,
  { loop, event }: { loop: DraftLoop; event: EventId },
): void {
  delete loop.waiting.putOff;
  sayBridge(draft, book, loop);
  advanceLoop(draft, book, { loop, heard: { type: 'repeat' }, event });
}

export function sayBridge(draft: Draft, book: TurnBook, loop: DraftLoop): void {
  if (loop.flow === book.inquiry) return;
  const matter = { kind: 'name', value: flowTitle(draft, book, loop.flow) } as const;
  const protocol = { kind: 'name', value: loop.protocolNumber } as const;
  sayText(draft, book, 'return.toMatter', { facts: { matter, protocol } });
}

/** Another matter that came after it, or that was asked about meanwhile, has just come to rest, and said so. */
function isFreed(draft: Draft, waiting: DraftLoop): boolean {
  return [...draft.loops.values()].some(
    (loop) => loop !== waiting && hasComeToRest(draft, loop) && cameBetween(draft, loop, waiting),
  );
}

/**
 * A system answers within moments: what waits for one is not at rest. Its last answer may need no words; it still ends
 * what the contact had just begun.
 */
function hasComeToRest(draft: Draft, loop: DraftLoop): boolean {
  const before = draft.situation.loops.find(({ id }) => id === loop.id)?.waitsFor ?? 'system';
  const rests = loop.outcome !== null || loop.waitsFor === 'time' || loop.waitsFor === 'person';
  if (!loop.isChanged || !rests) return false;
  const hasSpoken = draft.speech.some(({ loopId }) => loopId === loop.id);
  return before === 'system' ? hasSpoken || isThere(draft) : before === 'customer' && hasSpoken;
}

/** The contact wrote so lately that they still look at the chat. Guess. */
const THERE_MS = 5 * MINUTE_MS;

function isThere({ situation, now }: Draft): boolean {
  const at = situation.addresses[0]?.lastInboundAt ?? null;
  return at !== null && now.getTime() - Date.parse(at) < THERE_MS;
}

function cameBetween(draft: Draft, loop: DraftLoop, waiting: DraftLoop): boolean {
  const before = draft.situation.loops.find(({ id }) => id === loop.id);
  return loop.openedAt >= waiting.openedAt || before?.waitsFor === 'customer';
}
