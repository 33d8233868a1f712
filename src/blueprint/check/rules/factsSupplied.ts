import type { Blueprint } from '../../blueprint.ts';
import { placeholdersOf } from '../../text/placeholders.ts';
import { saidTexts, type SaidText } from '../saidTexts.ts';
import type { Finding, FlowRule } from '../violation.ts';

/** Every placeholder of a text, and of the template that stands for it, is given a fact. */
export const factsSupplied: FlowRule = (flow, blueprint) =>
  saidTexts(flow).flatMap((said) => [
    ...missing(said, Object.values(blueprint.texts[said.text] ?? {}).flatMap(placeholdersOf), 'text'),
    ...missing(said, templateParameters(said, blueprint), 'template'),
  ]);

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
