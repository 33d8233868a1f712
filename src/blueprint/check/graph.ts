import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import type { Flow } from '../../flow/flow.ts';
import type { StatePlan } from '../../flow/plan.ts';

/** A flow as states and ways, read from its machine: what XState will do, not what the author meant. */
export interface FlowGraph {
  readonly initial: string;
  /** The states a loop can be in: those without states of their own. */
  readonly states: ReadonlyMap<string, GraphState>;
}

export interface GraphState {
  readonly name: string;
  readonly plan: StatePlan | null;
  readonly final: boolean;
  /** In the order XState tries them; those of the states around it last. */
  readonly ways: readonly GraphWay[];
}

export interface GraphWay {
  readonly event: string;
  readonly cause: Cause;
  /** Null: the loop stays, and something is done. */
  readonly to: string | null;
  readonly guarded: boolean;
  /** For a timer: how long after entering; null when it depends on the context. */
  readonly afterMs: number | null;
  /** Declared by a state around this one. */
  readonly inherited: boolean;
}

/**
 * What lets a loop take a way: nothing, time, the contact, a system that was asked, one that tells something by itself,
 * a person, or the assistant taking up the state again.
 */
type Cause = 'always' | 'time' | 'customer' | 'system' | 'notice' | 'person' | 'again' | 'unknown';

export function graphOf(flow: Flow): FlowGraph {
  const leaves = leavesOf(flow.machine.root);
  return {
    initial: leafOf(flow.machine.root),
    states: new Map(leaves.map((node) => [nameOf(node), stateOf(node, flow)])),
  };
}

function stateOf(node: AnyStateNode, flow: Flow): GraphState {
  return {
    name: nameOf(node),
    plan: flow.plans.get(nameOf(node)) ?? null,
    final: node.type === 'final',
    ways: [...waysOf(node, false), ...ancestorsOf(node).flatMap((around) => waysOf(around, true))],
  };
}

function waysOf(node: AnyStateNode, inherited: boolean): GraphWay[] {
  const always = (node.always ?? []).map((way) => ({ ...wayOf(way, 'always'), inherited }));
  const on = [...node.transitions].flatMap(([event, ways]) =>
    ways.map((way) => ({ ...wayOf(way, event), inherited })),
  );
  return [...always, ...on];
}

function wayOf(way: AnyTransitionDefinition, event: string): Omit<GraphWay, 'inherited'> {
  const [target] = way.target ?? [];
  return {
    event,
    cause: causeOf(event),
    to: target === undefined ? null : leafOf(target),
    guarded: way.guard !== undefined,
    afterMs: delayIn(event),
  };
}

function causeOf(event: string): Cause {
  if (event === 'always') return 'always';
  if (event.startsWith('xstate.after.')) return 'time';
  if (event.startsWith('result.')) return 'system';
  if (event.startsWith('notice.')) return 'notice';
  if (event.startsWith('act.')) return 'person';
  if (event === 'resume' || event === 'repeat') return 'again';
  return ['answer', 'choose', 'affirm', 'deny', 'cancel', 'correct', 'unclear'].includes(event)
    ? 'customer'
    : 'unknown';
}

function delayIn(event: string): number | null {
  const delay = /^xstate\.after\.(\d+)\./.exec(event)?.[1];
  return delay === undefined ? null : Number(delay);
}

/** The state that a loop comes to rest in, or passes, when this node is entered. */
function leafOf(node: AnyStateNode): string {
  const [first] = node.initial.target ?? [];
  return node.type === 'compound' && first !== undefined ? leafOf(first) : nameOf(node);
}

function leavesOf(node: AnyStateNode): AnyStateNode[] {
  return node.type === 'compound' ? Object.values(node.states).flatMap(leavesOf) : [node];
}

function ancestorsOf(node: AnyStateNode): AnyStateNode[] {
  return node.parent === undefined ? [] : [node.parent, ...ancestorsOf(node.parent)];
}

function nameOf(node: AnyStateNode): string {
  return node.path.join('.');
}

/** True when a loop is meant to stay here, or has no way on at once. */
export function isRest({ final, ways, plan }: GraphState): boolean {
  return !final && (plan?.rest !== undefined || !ways.some(({ cause }) => cause === 'always'));
}
