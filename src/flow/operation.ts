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
}
