import type { AnyStateMachine, StateValue } from 'xstate';
import type { ZodType } from 'zod';
import type { JsonObject } from '../base/json.ts';
import type { PoliciesInForce } from '../policy/inForce.ts';
import type { Facts } from './effect.ts';
import type { FlowCorrection } from './correction.ts';
import type { Notice } from './notices.ts';
import type { StatePlan } from './plan.ts';
import type { FactSources, From } from './words.ts';

/**
 * How one kind of matter is handled, ready to run. Nothing in it changes.
 * A loop keeps the version it was opened with; a new version says how loops of older ones move over.
 */
export interface Flow {
  readonly name: string;
  readonly version: number;
  /** The contact reason that loops of this flow count under. */
  readonly reason: string;
  readonly initial: string;
  /** Where `cancel` leads while the contact is asked something. */
  readonly cancelled: string | null;
  /** Plain XState: may be drawn and explored by any XState tool. Never started as an actor. */
  readonly machine: AnyStateMachine;
  /** The shape of the context's own fields, without what the kit keeps beside them. */
  readonly contextSchema: ZodType;
  /** By dotted name, such as 'asking' or 'approval.waiting'; resting, passing and final states. */
  readonly plans: ReadonlyMap<string, StatePlan>;
  readonly migrations: readonly Migration[];
  /** The earlier answers that a contact may change somewhere in it. */
  readonly corrections: readonly FlowCorrection[];
  /** The policies that the business published instead of those that the flow was written with. Absent: none. */
  readonly published?: PoliciesInForce;
  /** The context at the opening. */
  opened(input: FlowInput): object;
  /** The business object of the loop, once it is known. */
  object(context: object): { kind: string; ref: string } | null;
  /** Whether a loop knows already what a notice tells. */
  isKnown(context: object, notice: Notice): boolean;
  card(context: object, at: string): Card;
  readonly cardPlan: CardPlan<object>;
}

/** What a loop is opened with. */
export interface FlowInput {
  /** The instant of the turn (ISO). */
  at: string;
  /** The number that the contact is given for the matter: '261121-000042-7'. */
  protocolNumber: string;
  contact: {
    id: string;
    name: string | null;
    phone: string | null;
    email: string | null;
    language: string;
    proofLevel: 0 | 1 | 2;
    /** They said that they want no offers: what a template of the category 'marketing' says is not said to them. */
    offersStopped?: boolean;
  };
  /** What the contact said already: `{ orderNumber: 'LP-1042' }`. */
  slots: JsonObject;
}

/** How a loop of version `from` moves to this version; null when it cannot: then a person takes it. */
export interface Migration {
  readonly from: number;
  move(value: StateValue, context: JsonObject): { value: StateValue; context: JsonObject } | null;
}

/** What an agent reads before the first keystroke. Lines are texts of the blueprint with bound facts. */
export interface Card {
  wants: CardLine[];
  checked: CardLine[];
  leftToDo: CardLine[];
}

export interface CardLine {
  text: string;
  facts: Facts;
  /** The fields of the context that it rests on: where it comes from is where they were last set. */
  reads: readonly string[];
}

export interface CardPlan<Context> {
  readonly wants: readonly PlannedLine<Context>[];
  readonly checked: readonly PlannedLine<Context>[];
  readonly leftToDo: readonly PlannedLine<Context>[];
}

export interface PlannedLine<Context> {
  readonly text: string;
  readonly facts?: FactSources<Context>;
  /** The line is shown only while this holds. */
  readonly when?: From<Context, boolean>;
}
