import type { Expectation } from '../../../flow/effect.ts';
import { graphOf, type GraphState } from '../graph.ts';
import type { Finding, FlowRule } from '../violation.ts';

/** A state that waits for the contact hears what it asks for, and knows what to do with what it does not understand. */
export const answers: FlowRule = (flow) =>
  [...graphOf(flow).states.values()]
    .filter(({ plan }) => plan?.rest?.waitsFor === 'customer')
    .flatMap((state) => [...deaf(state), ...(hears(state, 'unclear') ? [] : [helpless(state)])]);

const HEARD: { [kind in Expectation['kind']]: string[] } = {
  slot: ['answer'],
  choice: ['choose'],
  yesNo: ['affirm', 'deny'],
};

const EXPECTED_BY: { [kind: string]: Expectation['kind'] } = {
  ask: 'slot',
  choose: 'choice',
  confirm: 'yesNo',
};

function deaf(state: GraphState): Finding[] {
  const kind = EXPECTED_BY[state.plan?.kind ?? ''];
  const missing = kind === undefined ? [] : HEARD[kind].filter((event) => !hears(state, event));
  return missing.map((event) => ({
    state: state.name,
    reason: `it asks the contact and does not hear '${event}'`,
    fix: 'give the answer a way',
  }));
}

function hears({ ways }: GraphState, event: string): boolean {
  return ways.some((way) => way.event === event);
}

function helpless({ name }: GraphState): Finding {
  return {
    state: name,
    reason: 'it has no way for an answer that does not fit',
    fix: 'add unclear: what is said again, and where the flow goes after the last try',
  };
}
