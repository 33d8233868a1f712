import type { AnyStateMachine } from 'xstate';
import type { Rest } from './effect.ts';
import type { Flow } from './flow.ts';
import type { StatePlan } from './plan.ts';
import { UNRESOLVED_OUTCOMES } from './unresolvedOutcomes.ts';
import { entryOf, nameOf, waysIn, type FlowWay } from './waysIn.ts';

/** A state that a matter rests in, and whom it waits for there. */
export interface WayStep {
  state: string;
  waitsFor: Rest['waitsFor'];
  nextStep: string;
}

/** The way of a matter as it was meant: what lies behind it, where it rests, what lies ahead until its end. */
export interface MatterWay {
  behind: readonly WayStep[];
  /** Null: the matter has ended here. */
  now: WayStep | null;
  ahead: readonly WayStep[];
}

/** What a way costs, in steps. The author names first what is meant to happen: each way further down is a detour. */
const DETOUR = 30;
/** The case of a branch that is not the usual one. */
const CASE = 20;
/** A person has to decide before it goes on. */
const ASKED = 25;
/** Silence, refusals, failures, the assistant gives it away: what the author had to foresee and did not hope for. */
const TROUBLE = 1_000;
/** An end that resolves nothing is the goal only when there is no other. */
const UNRESOLVED = 100_000;

const ways = new WeakMap<AnyStateMachine, ReadonlyMap<string, MatterWay>>();

/**
 * The shortest meant way from the start to this state, and from it to the nearest end that resolves the matter. It is
 * read from the machine once; what a matter really went through is in its history. Null: the flow has no such state.
 */
export function wayOf(flow: Flow, state: string): MatterWay | null {
  const known = ways.get(flow.machine) ?? allWays(flow);
  ways.set(flow.machine, known);
  return known.get(state) ?? null;
}

interface Edge {
  to: string;
  cost: number;
}

/** What it took to come to a state, and the state before it; null for where one began. */
interface Reached {
  cost: number;
  before: string | null;
}

function allWays(flow: Flow): Map<string, MatterWay> {
  const edges = new Map(
    [...waysIn(flow.machine.root)].map(([state, found]) => [state, edgesOf(found, flow, state)]),
  );
  const fromStart = reach([{ to: nameOf(entryOf(flow.machine.root)), cost: 0 }], edges);
  const toEnd = reach(endsOf(flow), reversed(edges));
  return new Map(
    [...edges.keys()].map((state) => [
      state,
      {
        behind: stepsOf(flow, path(fromStart, state).toReversed()),
        now: stepOf(flow, state),
        ahead: stepsOf(flow, path(toEnd, state)),
      },
    ]),
  );
}

function endsOf({ plans }: Flow): Edge[] {
  return [...plans].flatMap(([to, { kind, outcome = '' }]) =>
    kind === 'close' ? [{ to, cost: UNRESOLVED_OUTCOMES.includes(outcome) ? UNRESOLVED : 0 }] : [],
  );
}

/** A step is counted where a matter rests; states that only pass cost nothing. */
function edgesOf(found: readonly FlowWay[], { plans }: Flow, state: string): Edge[] {
  const plan = plans.get(state);
  const rests = plan?.rest === undefined ? 0 : 1;
  const meant = found.filter((way) => way.to !== state && !isUnhoped(way.event, plan)).map(({ to }) => to);
  // A branch ends with what is so otherwise; everything else begins with what is hoped for.
  const inOrder = [...new Set(plan?.kind === 'branch' ? meant.toReversed() : meant)];
  const later = plan?.kind === 'branch' ? CASE : DETOUR;
  const costOf = (to: string) => (inOrder.includes(to) ? later * inOrder.indexOf(to) : TROUBLE);
  return found.map(({ to }) => ({ to, cost: rests + costOf(to) + entryCost(plans.get(to)) }));
}

function entryCost(plan: StatePlan | undefined): number {
  if (plan?.kind === 'handOver') return TROUBLE;
  return plan?.kind === 'askPerson' ? ASKED : 0;
}

const UNHOPED = /^(cancel|correct|deny|unclear|result\.(failed|manual|unsettled))$/;

function isUnhoped(event: string, plan: StatePlan | undefined): boolean {
  if (event.startsWith('xstate.after.')) return plan?.rest?.waitsFor !== 'time';
  // Where the contact is asked, it is what they were asked to see to; where time is waited for, it is trouble.
  if (event.startsWith('notice.')) return plan?.rest?.waitsFor !== 'customer';
  return UNHOPED.test(event);
}

function reversed(edges: ReadonlyMap<string, readonly Edge[]>): Map<string, Edge[]> {
  const back = new Map<string, Edge[]>([...edges.keys()].map((state) => [state, []]));
  for (const [from, each] of edges) for (const { to, cost } of each) back.get(to)?.push({ to: from, cost });
  return back;
}

/** Dijkstra's. Flows have some dozens of states, so the nearest is simply looked for. */
function reach(first: readonly Edge[], edges: ReadonlyMap<string, readonly Edge[]>): Map<string, Reached> {
  const reached = new Map<string, Reached>();
  const waiting = new Map(first.map(({ to, cost }): [string, Reached] => [to, { cost, before: null }]));
  while (waiting.size > 0) {
    const [state, found] = [...waiting].reduce((best, each) => (each[1].cost < best[1].cost ? each : best));
    waiting.delete(state);
    reached.set(state, found);
    for (const { to, cost } of edges.get(state) ?? []) {
      const known = reached.get(to) ?? waiting.get(to);
      if (known === undefined || known.cost > found.cost + cost)
        waiting.set(to, { cost: found.cost + cost, before: state });
    }
  }
  return reached;
}

/** The states between this one and where the search began, nearest first, itself left out. */
function path(reached: ReadonlyMap<string, Reached>, state: string): string[] {
  const states: string[] = [];
  for (let at = reached.get(state)?.before ?? null; at !== null; at = reached.get(at)?.before ?? null)
    states.push(at);
  return states;
}

function stepsOf(flow: Flow, states: readonly string[]): WayStep[] {
  return states.flatMap((state) => stepOf(flow, state) ?? []);
}

function stepOf({ plans }: Flow, state: string): WayStep | null {
  const rest = plans.get(state)?.rest;
  return rest === undefined ? null : { state, waitsFor: rest.waitsFor, nextStep: rest.nextStep };
}
