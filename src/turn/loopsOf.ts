import type { StateValue } from 'xstate';
import { advance } from '../flow/advance.ts';
import type { FlowEvent, Rest } from '../flow/effect.ts';
import { restOf } from '../flow/restOf.ts';
import { stateName } from '../flow/stateName.ts';
import type { Heard } from './advanceLoop.ts';
import type { Draft, DraftLoop } from './draft.ts';
import type { TurnBook } from './turnBook.ts';

/** The open matters, oldest first. */
export function openLoops(draft: Draft): DraftLoop[] {
  return [...draft.loops.values()].filter(({ outcome }) => outcome === null);
}

/** Those that wait for the contact, the one that asked last first: it is what the contact sees. */
export function waitingLoops(draft: Draft): DraftLoop[] {
  return openLoops(draft)
    .filter(({ waitsFor }) => waitsFor === 'customer')
    .sort((a, b) => Number(isPutOff(a)) - Number(isPutOff(b)) || b.movedAt.localeCompare(a.movedAt));
}

/** Those of the matters themselves, without the inquiry that takes what fits none. */
export function waitingMatters(draft: Draft, book: TurnBook): DraftLoop[] {
  return waitingLoops(draft).filter(({ flow }) => flow !== book.inquiry);
}

/** It was told to wait until the one before it rests, so its question has not been heard. */
export function isPutOff({ waiting }: DraftLoop): boolean {
  return waiting.putOff === true;
}

/** Why a loop rests; null when its flow cannot be asked any more. */
export function restIn(draft: Draft, book: TurnBook, loop: DraftLoop): Rest | null {
  const flow = book.pinned(loop.flow, loop.flowVersion);
  const state = standsIn(loop);
  if (!flow?.plans.has(state)) return null;
  return restOf(flow, state, loop.context, draft.now.toISOString());
}

/** A step is pure, so it can be tried: whether the loop would take the event where it stands. */
export function accepts(
  draft: Draft,
  book: TurnBook,
  { loop, heard }: { loop: DraftLoop; heard: Heard },
): boolean {
  const flow = book.pinned(loop.flow, loop.flowVersion);
  if (!flow?.plans.has(standsIn(loop))) return false;
  const state = { value: loop.value as StateValue, context: loop.context }; // written by applyMove only
  return advance(flow, state, { ...heard, at: draft.now.toISOString() } as FlowEvent, 0).changed;
}

/** The business object of a loop; null while it is not known. */
export function objectOf(book: TurnBook, loop: DraftLoop): { kind: string; ref: string } | null {
  return book.pinned(loop.flow, loop.flowVersion)?.object(loop.context) ?? null;
}

/** The dotted name of the state that a loop stands in. */
export function standsIn(loop: DraftLoop): string {
  return stateName(loop.value as StateValue); // written by applyMove only
}
