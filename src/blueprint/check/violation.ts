import type { Flow } from '../../flow/flow.ts';
import type { Blueprint } from '../blueprint.ts';

/** Something that a blueprint must not have, where it is, why it matters, and what to do. */
export interface Violation {
  /** Null when it is not in a flow. */
  flow: string | null;
  state: string | null;
  /** The name of the rule: the name of its file. */
  rule: string;
  reason: string;
  fix: string;
}

/** A rule looks at the whole blueprint. */
export type BlueprintRule = (blueprint: Blueprint) => Violation[];

/** A rule that looks at one flow; what it finds is named by the flow. */
export type FlowRule = (flow: Flow, blueprint: Blueprint) => Finding[];

export interface Finding {
  state: string | null;
  reason: string;
  fix: string;
}
