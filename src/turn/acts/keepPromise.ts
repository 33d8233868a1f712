import { newId, type LoopId } from '../../base/id.ts';
import type { FoundPromise } from '../../guardrail/promise/promiseIn.ts';
import type { DraftLoop } from '../draft.ts';
import { openLoops } from '../loopsOf.ts';
import { openMatter } from '../openMatter.ts';
import type { PromiseChange } from '../turnRows.ts';
import type { ActOn } from './act.ts';

/**
 * Writes down what an agent promised. It belongs to the matter that the agent writes about, else to the one that moved
 * last; a conversation without any gets one, so that no promise is nobody's. Where the next step is the person's, its
 * date is the promise's.
 */
export async function keepPromise(
  on: ActOn,
  { found, loopId }: { found: FoundPromise; loopId: LoopId | null },
): Promise<PromiseChange> {
  const { draft, agentId } = on;
  const loop = (await matterOf(on, loopId)) satisfies DraftLoop;
  const promise = { id: newId(), promise: found.words, dueAt: found.dueAt.toISOString(), madeBy: agentId };
  loop.promises = [...loop.promises, promise];
  draft.rows.promises.push({
    id: promise.id,
    loop_id: loop.id,
    promise: promise.promise,
    made_by: agentId,
    due_at: promise.dueAt,
  });
  if (loop.waitsFor === 'person') {
    loop.deadlineAt = promise.dueAt;
    loop.isChanged = true;
  }
  return { id: promise.id, loopId: loop.id, words: found.words, dueAt: promise.dueAt };
}

async function matterOf(on: ActOn, loopId: LoopId | null): Promise<DraftLoop> {
  const { deps, book, draft, event } = on;
  const open = openLoops(draft);
  const named = open.find(({ id }) => id === loopId);
  const latest = open.toSorted((a, b) => b.movedAt.localeCompare(a.movedAt))[0];
  return (
    named ?? latest ?? openMatter(deps, book, draft, { flow: book.inquiry, slots: {}, event, isSilent: true })
  );
}
