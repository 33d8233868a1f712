import { GLOBAL_INTENTS, isGlobalIntent } from '../../../understanding/phrases.ts';
import type { BlueprintRule, Violation } from '../violation.ts';

/** Phrases belong to a flow or to a global intent, and are there in every language. */
export const intents: BlueprintRule = ({ phrases, flows, languages }) => {
  const known = flows.map(({ name }) => name);
  return Object.entries(phrases).flatMap(([intent, inLanguages]) => [
    ...(known.includes(intent) || isGlobalIntent(intent) ? [] : [unknown(intent, known)]),
    ...languages
      .filter((language) => (inLanguages[language] ?? []).length === 0)
      .map((language) =>
        violation(
          `intent '${intent}' has no phrases in '${language}'`,
          `write how contacts say it in '${language}'`,
        ),
      ),
  ]);
};

function unknown(intent: string, flows: readonly string[]): Violation {
  const known = [...new Set(flows), ...GLOBAL_INTENTS].join(', ');
  return violation(
    `phrases are given for '${intent}', which is no flow and no global intent; known: ${known}`,
    'correct the name, or add the flow',
  );
}

function violation(reason: string, fix: string): Violation {
  return { flow: null, state: null, rule: 'intents', reason, fix };
}
