import type { Correctable, Expectation } from '../flow/effect.ts';
import type { Draft, DraftLoop } from './draft.ts';
import { openLoops, restIn, standsIn, waitingLoops } from './loopsOf.ts';
import type { TurnBook } from './turnBook.ts';

/** A loop that waits for the contact, and what it would take from them. */
export interface Asking {
  loop: DraftLoop;
  expects: Expectation | null;
  /** With those that it is too late for: who wants one of them shall be told so. */
  corrects: readonly Correctable[];
}

/**
 * The loops that wait for this contact, the one that asked last first. After them those that wait for somebody else:
 * an earlier answer to them may be taken back.
 */
export function askingLoops(draft: Draft, book: TurnBook): Asking[] {
  const waiting = waitingLoops(draft);
  const others = openLoops(draft).filter((loop) => !waiting.includes(loop));
  return [...waiting, ...others.toReversed()].map((loop) => asked(draft, book, loop));
}

export function asked(draft: Draft, book: TurnBook, loop: DraftLoop): Asking {
  const rest = restIn(draft, book, loop);
  const late = lateCorrections(draft, book, loop);
  return { loop, expects: rest?.expects ?? null, corrects: [...(rest?.corrects ?? []), ...late] };
}

function lateCorrections(draft: Draft, book: TurnBook, loop: DraftLoop): Correctable[] {
  const flow = book.pinned(loop.flow, loop.flowVersion);
  const tooLate = flow?.plans.get(standsIn(loop))?.rest?.tooLate ?? {};
  const at = draft.now.toISOString();
  return (flow?.corrections ?? [])
    .filter(({ slot }) => slot in tooLate)
    .map((each) =>
      'as' in each
        ? { slot: each.slot, as: each.as }
        : { slot: each.slot, options: each.options(loop.context, at) },
    );
}
