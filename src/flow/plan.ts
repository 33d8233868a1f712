import type { Money } from '../base/money.ts';
import type { Policy } from '../policy/policy.ts';
import type { ActInput, Correctable, Expectation, Rest } from './effect.ts';
import type { OperationContract } from './operation.ts';
import type { From, FullWords } from './words.ts';

/**
 * What a state is meant to do, in words and data, beside the XState config that does it.
 * Written by the kit; read by `advance` for the rest of a state, by the closure proof, and by whoever draws the flow.
 */
export interface StatePlan {
  readonly kind: StateKind;
  /** All that may be said while the loop is here. */
  readonly says: readonly PlannedSay[];
  /** Absent when the state only passes. */
  readonly rest?: PlannedRest;
  /** Delays that depend on the context, by the name that `after` uses. In milliseconds. */
  readonly delays?: { readonly [name: string]: From<object, number> };
  readonly call?: PlannedCall;
  readonly decides?: { readonly policy: Policy; readonly handled: readonly string[] };
  readonly promises?: readonly FullWords<object>[];
  /** Queues that get a ticket or the conversation here. */
  readonly queues?: readonly string[];
  readonly outcome?: string;
}

export type StateKind =
  | 'ask'
  | 'confirm'
  | 'choose'
  | 'decide'
  | 'branch'
  | 'call'
  | 'wait'
  | 'askPerson'
  | 'handOver'
  | 'say'
  | 'close';

export interface PlannedSay {
  readonly words: FullWords<object>;
  /** On entering, after something unclear, after silence, while nobody knows what came of a call, on a correction. */
  readonly when: 'entry' | 'unclear' | 'nudge' | 'unsettled' | 'corrected';
  /** For a nudge: how long after entering. */
  readonly afterMs?: number;
}

export interface PlannedRest {
  readonly waitsFor: Rest['waitsFor'];
  readonly nextStep: string;
  /** How long after entering the state is left by its deadline. */
  readonly deadlineMs: From<object, number>;
  readonly queue?: string;
  readonly acts?: readonly PlannedAct[];
  readonly expects?: From<object, Expectation>;
  /** The earlier answers that may be changed here. */
  readonly corrects?: From<object, Correctable[]>;
  /** Those that it is too late for, by slot, and the key of the text that says why. */
  readonly tooLate?: { readonly [slot: string]: string };
  /** What is offered in every visit; options read from the context are checked when they are offered. */
  readonly options?: readonly PlannedOption[];
  /** The text that describes an option read from the context, and the placeholders that have a fact. */
  readonly described?: { readonly text: string; readonly facts: readonly string[] };
}

/** A button of an agent: see `PersonAct`. */
export interface PlannedAct {
  readonly name: string;
  readonly title: string;
  readonly input?: readonly ActInput[];
  readonly moves?: From<object, Money | null>;
}

export interface PlannedOption {
  readonly id: string;
  /** Key of a text. */
  readonly title: string;
  readonly description?: string;
}

export interface PlannedCall {
  readonly contract: OperationContract;
  /** Outcomes that have a way, `failed` and `manual` included. */
  readonly handled: readonly string[];
  readonly hasKey: boolean;
  readonly saysUnsettled: boolean;
}
