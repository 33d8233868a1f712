import { advance, type LoopState } from './advance.ts';
import type { SayEffect } from './effect.ts';
import type { Flow } from './flow.ts';

/** What the state says when it is taken up again: for "sorry, what was the question?" and after a digression. */
export function repeat(flow: Flow, state: LoopState, at: string): SayEffect[] {
  const { effects } = advance(flow, state, { type: 'repeat', at }, 0);
  return effects.filter((effect) => effect.kind === 'say');
}
