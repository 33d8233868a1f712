import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../../base/json.ts';
import { advanceLoop } from '../advanceLoop.ts';
import { noChange, type DraftLoop } from '../draft.ts';
import { standsIn, waitingLoops } from '../loopsOf.ts';
import { offerPerson } from '../question/offerPerson.ts';
import type { Occasion } from './occasion.ts';
import { tell } from './tell.ts';

/** An earlier answer is another. Where the flow has gone past it, that is said, and a person is offered. */
export async function correct(on: Occasion, slots: JsonObject): Promise<void> {
  const { draft, book, id } = on;
  const loop = on.loop ?? waitingLoops(draft)[0] ?? null;
  if (loop && isSaidAlready(loop, slots)) return tell({ ...on, loop }, { type: 'repeat' });
  if (loop && advanceLoop(draft, book, { loop, heard: { type: 'correct', slots }, event: id })) return;
  const text = loop === null ? null : whyTooLate(on, loop, slots);
  if (loop === null || text === null) return tell({ ...on, loop }, { type: 'answer', slots });
  offerPerson(draft, book, { text, loop, reason: 'correction' });
  noChange(draft, id, 'it is too late to correct that');
}

/** 'A refund', where a refund is what it is about, corrects nothing. */
function isSaidAlready({ context }: DraftLoop, slots: JsonObject): boolean {
  return Object.entries(slots).every(
    ([slot, value]) => value !== null && isDeepStrictEqual(context[slot], value),
  );
}

/** Null when the flow knows no such correction at all. */
function whyTooLate({ book }: Occasion, loop: DraftLoop, slots: JsonObject): string | null {
  const flow = book.pinned(loop.flow, loop.flowVersion);
  const known = flow?.corrections.find(({ slot }) => slots[slot] !== undefined);
  if (!known) return null;
  return flow?.plans.get(standsIn(loop))?.rest?.tooLate?.[known.slot] ?? 'correction.tooLate';
}
