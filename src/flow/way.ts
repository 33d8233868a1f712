import type { JsonObject } from '../base/json.ts';
import { keep } from './keep.ts';
import { atOf, type Step, type Transition } from './node.ts';

/** Where the flow goes, and what it keeps of what it heard: `{ to: 'paid', set: (context, output) => ({ … }) }`. */
export type Way<Context> = string | WayWithFields<Context>;

interface WayWithFields<Context> {
  readonly to: string;
  /** `heard` is the output of a call, or the input of an agent's act; empty for anything else. */
  readonly set?: Heard<Context>;
}

/** Compared like a method, so that a way of one flow is a way of any. */
type Heard<Context> = { set(context: Context, heard: JsonObject, at: string): Partial<Context> }['set'];

export function goTo<Context extends object>(way: Way<Context>): Transition {
  if (typeof way === 'string') return { target: way };
  const { set } = way;
  if (set === undefined) return { target: way.to };
  return {
    target: way.to,
    actions: [keep((step) => set(step.context as Context, heardIn(step), atOf(step)))],
  };
}

function heardIn({ event }: Step): JsonObject {
  if ('output' in event) return event.output;
  return 'agentId' in event ? { ...event.input, agentId: event.agentId } : {};
}
