import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';

/** One way out of a state: what lets a matter take it, and the state that it comes to. */
export interface FlowWay {
  /** `always`: at once. */
  event: string;
  to: string;
}

/** The ways of every state that a matter can be in, by dotted name, in the order that they were written. */
export function waysIn(root: AnyStateNode): Map<string, FlowWay[]> {
  return new Map(leavesOf(root).map((leaf) => [nameOf(leaf), around(leaf).flatMap(ownWays)]));
}

function ownWays(node: AnyStateNode): FlowWay[] {
  return [
    ...(node.always ?? []).flatMap((way) => wayTo(way, 'always')),
    ...[...node.transitions].flatMap(([event, ways]) => ways.flatMap((way) => wayTo(way, event))),
  ];
}

function wayTo({ target }: AnyTransitionDefinition, event: string): FlowWay[] {
  return (target ?? []).slice(0, 1).map((node) => ({ event, to: nameOf(entryOf(node)) }));
}

/** The state that one is in when this node is entered. */
export function entryOf(node: AnyStateNode): AnyStateNode {
  const [first] = node.type === 'compound' ? (node.initial.target ?? []) : [];
  return first === undefined ? node : entryOf(first);
}

function leavesOf(node: AnyStateNode): AnyStateNode[] {
  return node.type === 'compound' ? Object.values(node.states).flatMap(leavesOf) : [node];
}

/** The state and those around it: their ways are its ways too. */
function around(node: AnyStateNode): AnyStateNode[] {
  return node.parent === undefined ? [node] : [node, ...around(node.parent)];
}

export function nameOf(node: AnyStateNode): string {
  return node.path.join('.');
}
