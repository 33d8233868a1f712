import type { FlowGraph, GraphState, GraphWay } from './graph.ts';

/**
 * For each state: how long the contact may have been silent, at most, when a loop enters it. In milliseconds.
 *
 * A contact's answer sets it to zero; a timer adds its delay; a result, a notice or a person's act may come as late as the
 * deadline of the state allows. A circle that time keeps turning has no bound. A hand-back counts as an answer:
 * how long an agent holds a conversation, and when the contact last wrote to the agent, is not written in any flow.
 */
export function silenceAt(graph: FlowGraph): Map<string, number> {
  const silence = new Map([[graph.initial, 0]]);
  const rounds = graph.states.size;
  for (let round = 0; round <= 2 * rounds; round += 1) {
    const grown = grow(graph, silence);
    if (grown.length === 0) return silence;
    // Nothing new is reached after as many rounds as there are states: what still grows is a circle.
    for (const [state, ms] of grown) silence.set(state, round > rounds ? Number.POSITIVE_INFINITY : ms);
  }
  return silence;
}

/** How long a loop may stay in a state: its first timer without a condition that leads out. Without one another rule objects. */
export function longestStay({ name, ways }: GraphState): number {
  const delays = ways
    .filter(({ cause, to, guarded }) => cause === 'time' && to !== null && to !== name && !guarded)
    .map(({ afterMs }) => afterMs ?? Number.POSITIVE_INFINITY);
  return delays.length === 0 ? 0 : Math.min(...delays);
}

function grow(graph: FlowGraph, silence: ReadonlyMap<string, number>): [string, number][] {
  return [...silence].flatMap(([name, ms]) => {
    const state = graph.states.get(name);
    return (state?.ways ?? []).flatMap((way): [string, number][] => {
      const known = way.to === null ? Number.POSITIVE_INFINITY : (silence.get(way.to) ?? -1);
      const arrival = state === undefined ? null : arrivalOver(way, state, ms);
      return way.to === null || arrival === null || arrival <= known ? [] : [[way.to, arrival]];
    });
  });
}

function arrivalOver(way: GraphWay, state: GraphState, ms: number): number | null {
  switch (way.cause) {
    case 'customer':
      return 0;
    case 'always':
      return ms;
    case 'time':
      return ms + (way.afterMs ?? Number.POSITIVE_INFINITY);
    case 'system':
    case 'notice':
    case 'person':
      return ms + longestStay(state);
    case 'again':
      return way.to === state.name ? null : 0;
    case 'unknown':
      return null;
  }
}
