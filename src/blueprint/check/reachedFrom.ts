import type { GraphWay } from './graph.ts';

/** The states that ways lead to, the first ones included. */
export function reachedFrom(
  first: readonly string[],
  waysOf: (state: string) => readonly GraphWay[],
): Set<string> {
  const reached = new Set(first);
  for (const state of reached) {
    for (const { to } of waysOf(state)) if (to !== null) reached.add(to);
  }
  return reached;
}
