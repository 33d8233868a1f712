import {
  correctable,
  correctionWays,
  plannedAcknowledgements,
  takesCorrection,
  type FlowCorrection,
} from './correction.ts';
import { resumeVisit } from './keep.ts';
import { atOf, SELF, type FlowNode, type FlowNodes, type Step, type Transition } from './node.ts';
import type { StatePlan } from './plan.ts';
import { fullWords } from './words.ts';

export interface PreparedStates {
  states: FlowNodes;
  /** Delays that depend on the context, by the name that the machine knows them under. */
  delays: { [name: string]: (step: Step) => number };
}

/** What all states of a flow share. */
export interface SharedByStates {
  flow: string;
  cancelled: string | null;
  corrections: readonly FlowCorrection[];
}

/** Gives the states what only the whole flow knows: their own names, and the ways that all of them share. */
export function prepareStates(states: FlowNodes, shared: SharedByStates): PreparedStates {
  const delays: PreparedStates['delays'] = {};
  const prepare = (nodes: FlowNodes, parent: string): FlowNodes =>
    Object.fromEntries(
      Object.entries(nodes).map(([name, node]) => [
        name,
        prepareNode(node, { name, path: parent + name, delays, shared, prepare }),
      ]),
    );
  return { states: prepare(states, ''), delays };
}

interface Place {
  name: string;
  path: string;
  delays: PreparedStates['delays'];
  shared: SharedByStates;
  prepare: (nodes: FlowNodes, parent: string) => FlowNodes;
}

function prepareNode(node: FlowNode, place: Place): FlowNode {
  const { name } = place;
  const corrections = correctionsAt(node, place);
  const withWays = { ...sharedWays(node, place, corrections), ...node.on };
  return {
    ...node,
    ...(Object.keys(withWays).length === 0 ? {} : { on: mapValues(withWays, (way) => named(way, name)) }),
    ...(node.after === undefined ? {} : { after: namedDelays(node, place) }),
    ...(node.states === undefined ? {} : { states: place.prepare(node.states, `${place.path}.`) }),
    ...(node.meta === undefined
      ? {}
      : { meta: { plan: withCorrections(node.meta.plan, place, corrections) } }),
  };
}

function correctionsAt(node: FlowNode, { path, shared }: Place): FlowCorrection[] {
  const rest = node.meta?.plan.rest;
  if (rest === undefined) return [];
  const waitsForContact = rest.waitsFor === 'customer';
  return shared.corrections.filter((each) => takesCorrection(each, { path, waitsForContact }));
}

function sharedWays(
  node: FlowNode,
  { shared: { flow, cancelled } }: Place,
  corrections: readonly FlowCorrection[],
): NonNullable<FlowNode['on']> {
  const rest = node.meta?.plan.rest;
  if (rest === undefined) return {};
  const again = { target: SELF, reenter: true, actions: [resumeVisit] };
  // At any depth of states: '#refund.cancelled'.
  const targetOf = (state: string) => `#${flow}.${state}`;
  return {
    resume: again,
    repeat: again,
    ...(rest.waitsFor === 'customer' && cancelled !== null
      ? { cancel: { target: targetOf(cancelled) } }
      : {}),
    ...(corrections.length === 0 ? {} : { correct: correctionWays(corrections, targetOf) }),
  };
}

/** What may be corrected here, what it is too late for, and what is said to either. */
function withCorrections(
  plan: StatePlan,
  { path, shared }: Place,
  corrections: readonly FlowCorrection[],
): StatePlan {
  if (plan.rest === undefined) return plan;
  const late = shared.corrections.flatMap(({ slot, tooLate }) => {
    const text = tooLate?.[path];
    return text === undefined ? [] : [[slot, text] as const];
  });
  if (corrections.length === 0 && late.length === 0) return plan;
  const lateSays = late.map(([, text]) => ({ words: fullWords<object>(text), when: 'corrected' as const }));
  return {
    ...plan,
    says: [...plan.says, ...plannedAcknowledgements(corrections), ...lateSays],
    rest: {
      ...plan.rest,
      ...(corrections.length === 0
        ? {}
        : { corrects: (context, at) => corrections.map((each) => correctable(each, context, at)) }),
      ...(late.length === 0 ? {} : { tooLate: Object.fromEntries(late) }),
    },
  };
}

function named(way: Transition | Transition[], name: string): Transition | Transition[] {
  if (Array.isArray(way)) return way.map((each) => nameTarget(each, name));
  return nameTarget(way, name);
}

function nameTarget(way: Transition, name: string): Transition {
  return way.target === SELF ? { ...way, target: name } : way;
}

/** A delay read from the context is known to the machine as '<state>.<delay>', so that two states never share one. */
function namedDelays(node: FlowNode, { path, delays }: Place): NonNullable<FlowNode['after']> {
  const planned = node.meta?.plan.delays ?? {};
  return Object.fromEntries(
    Object.entries(node.after ?? {}).map(([delay, way]) => {
      const read = planned[delay];
      if (read === undefined) return [delay, way];
      delays[`${path}.${delay}`] = (step) => read(step.context, atOf(step));
      return [`${path}.${delay}`, way];
    }),
  );
}

function mapValues<Value, Other>(
  values: { [key: string]: Value },
  change: (value: Value) => Other,
): { [key: string]: Other } {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
