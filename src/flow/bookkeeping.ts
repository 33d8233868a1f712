import type { Decision } from '../policy/policy.ts';

/** What the kit itself keeps in a loop's context, beside the fields of the flow. */
export type Bookkeeping = {
  /** What policies decided in this loop, oldest first; the last twenty. */
  decisions: KeptDecision[];
  /**
   * About this visit of the state: unclear answers so far, whether the contact was told that nobody knows yet,
   * and whether the assistant took the state up again: then its words are said, but nothing is promised or opened twice.
   */
  visit: { unclear: number; unsettled: boolean; resumed: boolean };
};

/** What a policy decided, and when (ISO). */
export type KeptDecision = Decision & { at: string };

/** A visit that just began. */
export const newVisit: Bookkeeping['visit'] = { unclear: 0, unsettled: false, resumed: false };

/** Every context has it: it is added at the opening and checked whenever a loop is read. */
export function bookkeepingOf(context: object): Bookkeeping {
  return context as Bookkeeping;
}
