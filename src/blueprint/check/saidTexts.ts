import type { Flow } from '../../flow/flow.ts';
import type { StatePlan } from '../../flow/plan.ts';
import { textsOf } from '../../flow/words.ts';

/** A text that a flow uses somewhere, and the facts that it is given there. */
export interface SaidText {
  /** Null when it is on the card that agents read. */
  state: string | null;
  text: string;
  facts: string[];
  /** The template that stands for it when the service window is closed. */
  template: string | null;
}

/** All texts that a flow uses: what it says and promises, its options, its card. */
export function saidTexts(flow: Flow): SaidText[] {
  const { wants, checked, leftToDo } = flow.cardPlan;
  const card = [...wants, ...checked, ...leftToDo].map(({ text, facts }) => ({
    state: null,
    text,
    facts: Object.keys(facts ?? {}),
    template: null,
  }));
  return [...[...flow.plans].flatMap(([state, plan]) => textsOfState(state, plan)), ...card];
}

function textsOfState(state: string, plan: StatePlan): SaidText[] {
  const words = [...plan.says.map((say) => say.words), ...(plan.promises ?? [])];
  const options = plan.rest?.options ?? [];
  const described = plan.rest?.described;
  return [
    ...words.flatMap((each) =>
      textsOf(each).map((text) => ({
        state,
        text,
        facts: Object.keys(each.facts ?? {}),
        template: each.template ?? null,
      })),
    ),
    ...options.flatMap(({ title, description }) =>
      [title, ...(description === undefined ? [] : [description])].map((text) => ({
        state,
        text,
        facts: [],
        template: null,
      })),
    ),
    ...(described === undefined
      ? []
      : [{ state, text: described.text, facts: [...described.facts], template: null }]),
  ];
}
