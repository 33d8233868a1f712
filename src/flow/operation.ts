import type { z } from 'zod';

/**
 * What a flow may ask of a system of the business, as the flow sees it.
 * `outcomes` are the definite answers; beside them every call may end as `failed`
 * (surely not done, retries are used up), and an act (`write`, `money`) as `manual` (nobody could tell: a person decides).
 */
export interface OperationContract {
  /** '<port>.<operation>', for example 'payments.refund'. */
  readonly name: string;
  readonly effect: 'read' | 'write' | 'money';
  readonly outcomes: readonly string[];
  /** What is told with each outcome. A person who writes down what a system did tells the same. */
  readonly outputs?: { readonly [outcome: string]: z.ZodType };
}
