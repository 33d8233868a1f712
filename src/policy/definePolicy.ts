import type { ZodType } from 'zod';
import type { JsonObject } from '../base/json.ts';
import type { Example, Policy, Rule } from './policy.ts';

/** A policy as it is written: conditions may name the facts of its own shape and no others. */
export interface WrittenPolicy<Facts extends object> extends Omit<Policy, 'facts' | 'rules' | 'examples'> {
  readonly facts: ZodType<Facts>;
  readonly rules: readonly Rule<keyof Facts & string>[];
  readonly examples: readonly Example<Facts>[];
}

/** Gives a policy its types. Whether it is sound is told by `checkPolicy`, when the blueprint is loaded. */
export function definePolicy<Facts extends object>(policy: WrittenPolicy<Facts>): Policy {
  return {
    ...policy,
    examples: policy.examples.map((example) => ({ ...example, facts: plain(example.facts) })),
  };
}

/** Examples pass through JSON, as the facts of a running loop do. */
function plain(facts: object): JsonObject {
  return JSON.parse(JSON.stringify(facts)) as JsonObject;
}
