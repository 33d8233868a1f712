import type { StateValue } from 'xstate';
import type { PassedState } from '../../conversation/agentAct.ts';
import { repeat } from '../../flow/repeat.ts';
import { restOf } from '../../flow/restOf.ts';
import type { Flow } from '../../flow/flow.ts';
import type { Draft, DraftLoop } from '../draft.ts';
import { standsIn } from '../loopsOf.ts';
import type { TurnBook } from '../turnBook.ts';

/**
 * The states that a loop may be handed back in, the present one first: those in which it waited for the customer on its
 * way, whose words its present context still fills, whose question is not answered yet, and from which nothing that was
 * done in the world would be done again.
 */
export function handBackStates(
  draft: Draft,
  book: TurnBook,
  { loop, way }: { loop: DraftLoop; way: readonly PassedState[] },
): string[] {
  const present = standsIn(loop);
  const flow = book.pinned(loop.flow, loop.flowVersion);
  if (!flow?.plans.has(present) || loop.waiting.call !== undefined) return [present];
  const states = sinceLastDeed(flow, way).filter((state) => isOpen(draft, flow, { loop, state }));
  return [...new Set([present, ...states])];
}

/** What it passed after the last act in the world: after a call that writes, and after a button that let money go. */
function sinceLastDeed(flow: Flow, way: readonly PassedState[]): string[] {
  const last = way.findLastIndex(({ state, on }, index) =>
    isDeed(flow, { state, on, from: way[index - 1]?.state }),
  );
  return way.slice(last + 1).map(({ state }) => state);
}

function isDeed(flow: Flow, { state, on, from }: PassedState & { from: string | undefined }): boolean {
  const call = flow.plans.get(state)?.call;
  if (call !== undefined && call.contract.effect !== 'read') return true;
  const acts = (from === undefined ? undefined : flow.plans.get(from)?.rest?.acts) ?? [];
  return acts.some(({ name, moves }) => on === `act.${name}` && moves !== undefined);
}

function isOpen(draft: Draft, flow: Flow, { loop, state }: { loop: DraftLoop; state: string }): boolean {
  if (flow.plans.get(state)?.rest?.waitsFor !== 'customer') return false;
  const at = draft.now.toISOString();
  try {
    const expects = restOf(flow, state, loop.context, at)?.expects;
    if (expects?.kind === 'slot' && isKnown(loop.context[expects.slot])) return false;
    return repeat(flow, { value: valueIn(state), context: loop.context }, at).length > 0;
  } catch {
    // Its words need what the loop does not know any more.
    return false;
  }
}

function isKnown(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** As XState has it. */
export function valueIn(state: string): StateValue {
  const [first = '', ...rest] = state.split('.');
  return rest.length === 0 ? first : { [first]: valueIn(rest.join('.')) };
}
