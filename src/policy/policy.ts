import type { ZodType } from 'zod';
import type { JsonObject } from '../base/json.ts';
import type { Condition } from './condition.ts';

/**
 * A written rule of the business: a versioned document, not code. The first rule whose condition is met decides.
 * What no rule names falls to `otherwise`, which never allows.
 */
export interface Policy {
  readonly name: string;
  readonly version: number;
  /** The shape of the facts. Facts that do not fit are decided by `otherwise`. */
  readonly facts: ZodType;
  readonly rules: readonly Rule[];
  readonly otherwise: Verdict;
  /** Cases that must come out as written; a blueprint whose examples fail is not loaded. */
  readonly examples: readonly Example[];
  /** What the numbers among the facts count, for whoever edits the rules. Absent: just a number. */
  readonly units?: { readonly [fact: string]: Unit };
  /** Which of the editions that the business published it is; absent: it is the blueprint's own. */
  readonly edition?: number;
}

/** `currencyIn`: the fact that says which currency the minor units are of. */
export type Unit = { readonly kind: 'days' } | { readonly kind: 'money'; readonly currencyIn: string };

/** `reason` is the key of the text that tells the contact why. */
interface Verdict {
  readonly decision: string;
  readonly reason: string;
}

export interface Rule<Name extends string = string> extends Verdict {
  readonly id: string;
  readonly when: Condition<Name>;
}

export interface Example<Facts extends object = JsonObject> {
  readonly facts: Facts;
  readonly decision: string;
  /** The id of the rule that should decide, or `otherwise`. */
  readonly rule: string;
}

/** What was decided, by which rule of which version. Kept in the loop for ever. */
export type Decision = {
  policy: string;
  version: number;
  /** Of the editions that the business published; absent: the blueprint's own rules decided. */
  edition?: number;
  rule: string;
  decision: string;
  /** Keys of texts. */
  reasons: string[];
  facts: JsonObject;
};
