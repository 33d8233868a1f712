import { placeholdersOf } from '../../text/placeholders.ts';
import type { Blueprint } from '../../blueprint.ts';
import { REQUIRED_TEXTS } from '../../requiredTexts.ts';
import type { InLanguages } from '../../text/texts.ts';
import type { BlueprintRule, Violation } from '../violation.ts';

/** Every text exists in every language, says something, and has the same placeholders in each. */
export const texts: BlueprintRule = (blueprint) => [
  ...Object.entries(blueprint.texts).flatMap(([key, text]) => [
    ...missingLanguages(`text '${key}'`, text, blueprint),
    ...unlikePlaceholders(`text '${key}'`, text),
  ]),
  ...requiredTexts(blueprint),
  ...policyReasons(blueprint),
];

export function missingLanguages(name: string, text: InLanguages, { languages }: Blueprint): Violation[] {
  return languages
    .filter((language) => (text[language] ?? '').trim() === '')
    .map((language) => violation(`${name} has no words in '${language}'`, `translate it to '${language}'`));
}

export function unlikePlaceholders(name: string, text: InLanguages): Violation[] {
  const sets = Object.entries(text).map(
    ([language, words]) => [language, placeholdersOf(words).toSorted().join(', ')] as const,
  );
  const [first, ...others] = sets;
  return others
    .filter(([, placeholders]) => placeholders !== first?.[1])
    .map(([language, placeholders]) =>
      violation(
        `${name} has the placeholders [${placeholders}] in '${language}' and [${first?.[1]}] in '${first?.[0]}'`,
        'use the same placeholders in every language',
      ),
    );
}

function requiredTexts({ texts: known }: Blueprint): Violation[] {
  return Object.entries(REQUIRED_TEXTS).flatMap(([key, facts]) => {
    const text = known[key];
    if (text === undefined)
      return [violation(`no text has the key '${key}', which every business needs`, 'add it to texts')];
    const unknown = Object.values(text)
      .flatMap(placeholdersOf)
      .filter((name) => !facts.includes(name));
    return [...new Set(unknown)].map((name) =>
      violation(
        `text '${key}' needs the fact '${name}', and is given: ${facts.join(', ') || 'none'}`,
        `remove {${name}} from it`,
      ),
    );
  });
}

function policyReasons({ policies, texts: known }: Blueprint): Violation[] {
  return policies.flatMap(({ name, rules, otherwise }) =>
    [...rules, otherwise]
      .filter(({ reason }) => known[reason] === undefined)
      .map(({ reason }) =>
        violation(`policy '${name}' gives the reason '${reason}', which is no text`, 'add it to texts'),
      ),
  );
}

function violation(reason: string, fix: string): Violation {
  return { flow: null, state: null, rule: 'texts', reason, fix };
}
