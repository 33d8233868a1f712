import type { Blueprint } from '../../blueprint.ts';
import { placeholdersOf } from '../../text/placeholders.ts';
import { textsOf } from '../../../flow/words.ts';
import { saidTexts, type SaidText } from '../saidTexts.ts';
import type { Finding, FlowRule } from '../violation.ts';

/** Every placeholder of a text, and of the template that stands for it, is given a fact; of a promise its date is kept. */
export const factsSupplied: FlowRule = (flow, blueprint) => [
  ...saidTexts(flow).flatMap((said) => [
    ...missing(said, placeholdersIn(blueprint, said.text), 'text'),
    ...missing(said, templateParameters(said, blueprint), 'template'),
  ]),
  ...[...flow.plans].flatMap(([state, { promises = [] }]) =>
    promises.flatMap(textsOf).flatMap((text) => beyondItsDate(state, text, placeholdersIn(blueprint, text))),
  ),
];

function placeholdersIn({ texts }: Blueprint, text: string): string[] {
  return Object.values(texts[text] ?? {}).flatMap(placeholdersOf);
}

/** A promise is read long after it was made, by people, when only its date is known. */
function beyondItsDate(state: string, text: string, needed: readonly string[]): Finding[] {
  return [...new Set(needed)]
    .filter((placeholder) => placeholder !== 'by')
    .map((placeholder) => ({
      state,
      reason: `the promise '${text}' needs the fact '${placeholder}', and only its date is kept`,
      fix: `promise in a text that has no other placeholder than {by}`,
    }));
}

function templateParameters({ template }: SaidText, { templates }: Blueprint): readonly string[] {
  return template === null ? [] : (templates[template]?.parameters ?? []);
}

function missing(said: SaidText, needed: readonly string[], where: 'text' | 'template'): Finding[] {
  const name = where === 'text' ? said.text : (said.template ?? '');
  return [...new Set(needed)]
    .filter((placeholder) => !said.facts.includes(placeholder))
    .map((placeholder) => ({
      state: said.state,
      reason: `${where} '${name}' needs the fact '${placeholder}', which is not given here`,
      fix: `add ${placeholder} to facts, or remove {${placeholder}} from the ${where}`,
    }));
}
