import type { Json } from '../base/json.ts';
import { sayAction } from './also.ts';
import type { Correctable, OfferedOption, SlotKind } from './effect.ts';
import { keep } from './keep.ts';
import { atOf, type Step, type Transition } from './node.ts';
import type { PlannedSay } from './plan.ts';
import { fitsSlot } from './slotValue.ts';
import { fullWords, type From, type Words } from './words.ts';

/** An earlier answer that a contact may change, and where the flow goes with the new one. */
export type Correction<Context> = (
  | { readonly as: SlotKind }
  /** The answer is one of these: `correct` carries the id. */
  | { readonly options: From<Context, readonly OfferedOption[]> }
) & {
  /** The name that understanding gives the value under. Each has one correction. */
  readonly slot: string;
  readonly to: string;
  /** Also takes back what rested on the old answer: nothing stale stays. */
  readonly set: SetCorrected<Context>;
  /** What the contact is told at once: 'Understood: order {number} then.' Facts see the new value. */
  readonly say: Words<Context>;
  /** The states in which it may be changed; when absent, all that wait for the contact and are not in `tooLate`. */
  readonly in?: readonly string[];
  /** The states in which it is too late, and the text that says why: `{ askingArrived: 'refund.paidAlready' }`. */
  readonly tooLate?: { readonly [state: string]: string };
};

/** A correction as a flow has it, whatever its context: made with `correction` of the kit. */
export type FlowCorrection = Correction<object>;

/** Compared like a method, so that a correction of one flow is a correction of any. */
type SetCorrected<Context> = { set(context: Context, value: Json, at: string): Partial<Context> }['set'];

/** Says how an earlier answer may be changed. */
export function correction<Context extends object>(written: Correction<Context>): FlowCorrection {
  return written;
}

export function correctable(of: FlowCorrection, context: object, at: string): Correctable {
  const { slot } = of;
  return 'as' in of ? { slot, as: of.as } : { slot, options: of.options(context, at) };
}

/** The ways of one state for the corrections that it takes. `targetOf` gives a target that holds at any depth. */
export function correctionWays(
  corrections: readonly FlowCorrection[],
  targetOf: (state: string) => string,
): Transition[] {
  return corrections.map((each) => ({
    target: targetOf(each.to),
    reenter: true,
    guard: (step) => newValue(each, step) !== null,
    actions: [keep((step) => each.set(step.context, newValue(each, step), atOf(step))), sayAction(each.say)],
  }));
}

export function plannedAcknowledgements(corrections: readonly FlowCorrection[]): PlannedSay[] {
  return corrections.map(({ say }) => ({ words: fullWords(say), when: 'corrected' }));
}

/** Whether the state takes the correction: it is named there, or waits for the contact and is nowhere excepted. */
export function takesCorrection(
  { in: named, tooLate = {} }: FlowCorrection,
  state: { path: string; waitsForContact: boolean },
): boolean {
  if (named !== undefined) return named.includes(state.path);
  return state.waitsForContact && !(state.path in tooLate);
}

/** Null when the event brings none, or one that is none of the options. */
function newValue(of: FlowCorrection, step: Step): Json {
  const { event, context } = step;
  const value = event.type === 'correct' ? (event.slots[of.slot] ?? null) : null;
  if (value === null) return null;
  if ('as' in of) return fitsSlot(of.as, value) ? value : null;
  return of.options(context, atOf(step)).some(({ id }) => id === value) ? value : null;
}
