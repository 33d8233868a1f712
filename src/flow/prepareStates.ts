import { resumeVisit } from './keep.ts';
import { atOf, SELF, type FlowNode, type FlowNodes, type Step, type Transition } from './node.ts';

export interface PreparedStates {
  states: FlowNodes;
  /** Delays that depend on the context, by the name that the machine knows them under. */
  delays: { [name: string]: (step: Step) => number };
}

/**
 * Gives the states what only the whole flow knows: their own names, and the ways that all of them share.
 * `cancelled` is a target that holds at any depth: '#refund.cancelled'.
 */
export function prepareStates(states: FlowNodes, cancelled: string | null): PreparedStates {
  const delays: PreparedStates['delays'] = {};
  const prepare = (nodes: FlowNodes, parent: string): FlowNodes =>
    Object.fromEntries(
      Object.entries(nodes).map(([name, node]) => [
        name,
        prepareNode(node, { name, path: parent + name, delays, cancelled, prepare }),
      ]),
    );
  return { states: prepare(states, ''), delays };
}

interface Place {
  name: string;
  path: string;
  delays: PreparedStates['delays'];
  cancelled: string | null;
  prepare: (nodes: FlowNodes, parent: string) => FlowNodes;
}

function prepareNode(node: FlowNode, place: Place): FlowNode {
  const { name, path } = place;
  const withWays = { ...sharedWays(node, place), ...node.on };
  return {
    ...node,
    ...(Object.keys(withWays).length === 0 ? {} : { on: mapValues(withWays, (way) => named(way, name)) }),
    ...(node.after === undefined ? {} : { after: namedDelays(node, place) }),
    ...(node.states === undefined ? {} : { states: place.prepare(node.states, `${path}.`) }),
  };
}

function sharedWays(node: FlowNode, { cancelled }: Place): NonNullable<FlowNode['on']> {
  const rest = node.meta?.plan.rest;
  if (rest === undefined) return {};
  const again = { target: SELF, reenter: true, actions: [resumeVisit] };
  const ways = { resume: again, repeat: again };
  return rest.waitsFor === 'customer' && cancelled !== null
    ? { ...ways, cancel: { target: cancelled } }
    : ways;
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
