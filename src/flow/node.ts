import type { PoliciesInForce } from '../policy/inForce.ts';
import type { Effect, FlowEvent } from './effect.ts';
import type { StatePlan } from './plan.ts';

/**
 * A state of a flow: a plain XState v5 state node, of which only what a stored loop can bear is allowed.
 * No parallel states, no history, no invoked and no spawned actors.
 */
export interface FlowNode {
  type?: 'final';
  initial?: string;
  states?: FlowNodes;
  entry?: FlowAction[];
  exit?: FlowAction[];
  on?: { [event: string]: Transition | Transition[] };
  /** By milliseconds, or by the name of a delay of the plan. */
  after?: { [delay: string | number]: Transition };
  always?: Transition[];
  meta?: { plan: StatePlan };
}

export type FlowNodes = { [state: string]: FlowNode };

/** As a target: the state itself, whatever its name is. `defineFlow` puts the name in its place. */
export const SELF = '<self>';

export interface Transition {
  target?: string;
  /** True when a state that goes to itself says its words again and starts its timers again. */
  reenter?: boolean;
  guard?: (step: Step) => boolean;
  actions?: FlowAction[];
}

/** What an action sees. The first event of a loop carries its input instead of an instant. */
export interface Step {
  context: object;
  event:
    | (FlowEvent & { published?: PoliciesInForce })
    | { type: 'xstate.init'; input: { at: string; published?: PoliciesInForce } };
}

/** An effect to be decided (null: none this time), or an assignment made with `keep`. */
export type FlowAction = { type: Effect['kind']; params: (step: Step) => Effect | null } | KeepAction;

/** XState's own `assign`, kept opaque. */
export interface KeepAction {
  readonly type: 'xstate.assign';
}

/** The instant of the turn that this step belongs to (ISO). */
export function atOf({ event }: Step): string {
  return 'at' in event ? event.at : event.input.at;
}

/** What the business published instead of the policies that the flow was written with. */
export function publishedOf({ event }: Step): PoliciesInForce | undefined {
  return 'at' in event ? event.published : event.input.published;
}
