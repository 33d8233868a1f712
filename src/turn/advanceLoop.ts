import { AppError } from '../base/errors.ts';
import type { EventId } from '../base/id.ts';
import { advance } from '../flow/advance.ts';
import type { FlowEvent } from '../flow/effect.ts';
import type { StateValue } from 'xstate';
import { applyMove } from './applyMove.ts';
import { noChange, type Draft, type DraftLoop } from './draft.ts';
import { parkLoop } from './parkLoop.ts';
import type { TurnBook } from './turnBook.ts';

/** A flow's event before the turn puts its instant in. */
export type Heard = FlowEvent extends infer E ? (E extends { at: string } ? Omit<E, 'at'> : never) : never;

/**
 * Moves one loop by one event. Gives whether the flow accepted it; when it did not, nothing is written:
 * the caller says why nothing changed. A loop that its flow cannot go on with is parked with a person.
 */
export function advanceLoop(
  draft: Draft,
  book: TurnBook,
  { loop, heard, event, agent }: { loop: DraftLoop; heard: Heard; event: EventId; agent?: string },
): boolean {
  const flow = book.pinned(loop.flow, loop.flowVersion);
  if (!flow) {
    parkLoop(draft, book, { loop, event, why: 'flowVersionMissing' });
    return true;
  }
  try {
    const state = { value: loop.value as StateValue, context: loop.context };
    const move = advance(
      flow,
      state,
      { ...heard, at: draft.now.toISOString() } as FlowEvent,
      draft.nextFence(),
    );
    if (!move.changed) return false;
    applyMove(draft, book, { flow, loop, move, cause: { event, on: heard.type, ...(agent && { agent }) } });
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || !PARKED.has(error.code)) throw error;
    parkLoop(draft, book, { loop, event, why: error.code });
    return true;
  }
}

/** What a flow's new version can do to a loop of an old one. Anything else is a fault of ours and is thrown. */
const PARKED: ReadonlySet<string> = new Set(['FLOW_STATE_UNKNOWN', 'FLOW_CONTEXT_INVALID']);

export function nothingHeard(draft: Draft, event: EventId, loop: DraftLoop, heard: Heard): void {
  noChange(draft, event, `${loop.flow} does not take ${heard.type} where it stands`);
}
