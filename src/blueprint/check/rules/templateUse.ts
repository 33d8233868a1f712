import type { StatePlan } from '../../../flow/plan.ts';
import type { Template } from '../../text/template.ts';
import type { Finding, FlowRule } from '../violation.ts';

/** A template that a flow names exists, and its quick replies are answers that the state understands. */
export const templateUse: FlowRule = (flow, { templates }) =>
  [...flow.plans].flatMap(([state, plan]) =>
    plan.says.flatMap(({ words: { template } }) => {
      if (template === undefined) return [];
      const known = templates[template];
      return known === undefined ? [unknown(state, template)] : foreignButtons(state, plan, template, known);
    }),
  );

function unknown(state: string, template: string): Finding {
  return {
    state,
    reason: `no template is named '${template}'`,
    fix: 'add it to templates, in every language of the blueprint',
  };
}

function foreignButtons(
  state: string,
  { rest }: StatePlan,
  name: string,
  { buttons = [] }: Template,
): Finding[] {
  const options = (rest?.options ?? []).map(({ id }) => id);
  return buttons
    .filter(({ id }) => !options.includes(id))
    .map(({ id }) => ({
      state,
      reason: `template '${name}' has the button '${id}', which is no option here`,
      fix: `give the button the id of an option: ${options.join(', ') || 'this state has none'}`,
    }));
}
