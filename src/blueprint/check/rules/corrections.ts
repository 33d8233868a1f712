import type { Flow } from '../../../flow/flow.ts';
import type { FlowCorrection } from '../../../flow/correction.ts';
import type { Finding, FlowRule } from '../violation.ts';

/** A correction has a name of its own, and the states that it names are there and rest. */
export const corrections: FlowRule = (flow) =>
  flow.corrections.flatMap((each, index) => [
    ...(flow.corrections.findIndex(({ slot }) => slot === each.slot) < index ? [twice(each)] : []),
    ...statesOf(each).flatMap((state) => (rests(flow, state) ? [] : [nowhere(each, state)])),
    ...(each.in ?? []).filter((state) => state in (each.tooLate ?? {})).map((state) => both(each, state)),
  ]);

function statesOf({ in: named = [], tooLate = {} }: FlowCorrection): string[] {
  return [...named, ...Object.keys(tooLate)];
}

function rests({ plans }: Flow, state: string): boolean {
  return plans.get(state)?.rest !== undefined;
}

function twice({ slot }: FlowCorrection): Finding {
  return {
    state: null,
    reason: `the correction of '${slot}' is written twice`,
    fix: 'keep one of them: understanding knows a correction by its slot',
  };
}

function nowhere({ slot }: FlowCorrection, state: string): Finding {
  return {
    state,
    reason: `the correction of '${slot}' names it, and no loop ever rests there`,
    fix: 'name a state that asks or waits, or remove it',
  };
}

function both({ slot }: FlowCorrection, state: string): Finding {
  return {
    state,
    reason: `'${slot}' may be corrected here and is too late here`,
    fix: 'name it in one of the two',
  };
}
