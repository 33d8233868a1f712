import type { Effect } from './effect.ts';

/** An action as XState gives it back: its name and what its parameters came to. */
export interface DecidedAction {
  type: string;
  params?: unknown;
}

/**
 * The effects among the actions of a step.
 * XState's own delays arrive as delayed raises and cancels: that is how a flow's timer outlives a process.
 * @param visit The name that calls of this step are known by.
 */
export function effectsOf(actions: readonly DecidedAction[], visit: string): Effect[] {
  return actions.flatMap((action) => {
    const effect = effectOf(action);
    if (effect === null) return [];
    return effect.kind === 'call' ? { ...effect, call: visit } : effect;
  });
}

function effectOf({ type, params }: DecidedAction): Effect | null {
  if (type === 'xstate.raise') {
    const { id, delay, event } = params as { id: string; delay: number; event: { type: string } };
    return { kind: 'setTimer', name: id, afterMs: delay, event: event.type };
  }
  if (type === 'xstate.cancel') return { kind: 'cancelTimer', name: (params as { sendId: string }).sendId };
  // Every other action was made by the kit's effectAction, whose parameters are the effect.
  return (params ?? null) as Effect | null;
}
