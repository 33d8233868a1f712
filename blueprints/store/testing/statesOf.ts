import { getInitialMicrosteps, getMicrosteps } from 'xstate';
import type { Flow, FlowInput } from 'loopline/flow';
import type { Walked } from './walk.ts';

/** All states that a path entered, those that only pass included. */
export function statesOf(flow: Flow, input: FlowInput, path: readonly Walked[]): Set<string> {
  const { machine } = flow;
  const context = JSON.parse(JSON.stringify(flow.opened(input))) as object;
  const opening = getInitialMicrosteps(machine, { at: input.at, context });
  const later = path.slice(1).flatMap(({ heard, at }, index) => {
    const from = path[index];
    if (from === undefined || heard === null) return [];
    return getMicrosteps(machine, machine.resolveState(from.move.state), { ...heard, at });
  });
  return new Set([...opening, ...later].map(([snapshot]) => String(snapshot.value)));
}
