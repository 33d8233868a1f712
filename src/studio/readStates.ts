import type { FlowGraph, GraphState, GraphWay } from '../blueprint/check/graph.ts';
import type { DrawnState, DrawnWay } from './drawing.ts';

/** A state before it has a place. */
export type ReadState = Omit<DrawnState, 'box'>;
export type ReadWay = Omit<DrawnWay, 'isDrawn'>;

/** The states of a flow with what a reader of the picture wants to know of each, read from the machine and its plans. */
export function readStates({ states }: FlowGraph): ReadState[] {
  return [...states.values()].map((state) => {
    const { name, plan, final } = state;
    return {
      name,
      title: titleOf(name),
      kind: plan?.kind ?? (final ? 'close' : 'branch'),
      waitsFor: final ? 'end' : (plan?.rest?.waitsFor ?? 'passes'),
      nextStep: plan?.rest?.nextStep ?? null,
      queue: plan?.rest?.queue ?? null,
      deadline: deadlineOf(state),
      nudgesMs: (plan?.says ?? []).flatMap(({ when, afterMs }) =>
        when === 'nudge' && afterMs !== undefined ? [afterMs] : [],
      ),
      acts: (plan?.rest?.acts ?? []).map((act) => ({ name: act.name, title: act.title })),
      policy: plan?.decides?.policy.name ?? null,
      operation: plan?.call?.contract.name ?? null,
      outcome: plan?.outcome ?? null,
    };
  });
}

/** The last timer that takes a loop out of the state. */
function deadlineOf({ ways }: GraphState): DrawnState['deadline'] {
  const out = ways.flatMap(({ afterMs, to }) => (afterMs !== null && to !== null ? [{ afterMs, to }] : []));
  return out.toSorted((a, b) => b.afterMs - a.afterMs)[0] ?? null;
}

/** Every way from one state to another, each once. */
export function readWays({ states }: FlowGraph): ReadWay[] {
  return [...states.values()].flatMap(({ name, ways }) => {
    const seen = new Set<string>();
    return ways.flatMap((way) => {
      const on = eventOf(way);
      const key = `${on} ${way.to}`;
      if (way.to === null || way.to === name || seen.has(key)) return [];
      seen.add(key);
      return [{ from: name, to: way.to, on, cause: way.cause, afterMs: way.afterMs }];
    });
  });
}

/** 'xstate.after.86400000.refund.denied' says nothing that `afterMs` does not. */
function eventOf({ event, cause }: GraphWay): string {
  return cause === 'time' ? 'after' : event;
}

/** 'withSupport' as 'With support'; of a state inside another, its own name. */
export function titleOf(name: string): string {
  const words = (name.split('.').at(-1) ?? name).replaceAll(
    /([a-z0-9])([A-Z])/g,
    (_, a: string, b: string) => {
      return `${a} ${b.toLowerCase()}`;
    },
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The decisions that lead from a state that asks a policy, by the state they lead to. */
export function decisionsTo({ states }: FlowGraph, name: string): Map<string, string[]> {
  const state = states.get(name);
  const handled = state?.plan?.decides?.handled ?? [];
  const ways = (state?.ways ?? []).filter(({ cause }) => cause === 'always');
  const found = new Map<string, string[]>();
  for (const [index, decision] of handled.entries()) {
    const to = ways[index]?.to;
    if (to != null) found.set(to, [...(found.get(to) ?? []), decision]);
  }
  return found;
}
