import type { PlannedRest } from '../../../flow/plan.ts';
import type { Finding, FlowRule } from '../violation.ts';

/** A state that waits for a person gives the person something to do, under names of their own. */
export const acts: FlowRule = (flow) =>
  [...flow.plans].flatMap(([state, { rest }]) => (rest === undefined ? [] : faults(state, rest)));

function faults(state: string, { waitsFor, acts: buttons = [] }: PlannedRest): Finding[] {
  if (waitsFor === 'person' && buttons.length === 0) {
    return [
      {
        state,
        reason: 'it waits for a person and gives the person no button: only its deadline leads on',
        fix: "add an act: { name: 'approve', title: 'Approve', way: … }",
      },
    ];
  }
  const names = buttons.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return twice.map((name) => ({
    state,
    reason: `two buttons are named '${name}'`,
    fix: 'give each button a name of its own',
  }));
}
