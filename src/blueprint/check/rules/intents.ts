import { GLOBAL_INTENTS, isGlobalIntent } from '../../../understanding/phrases.ts';
import { INQUIRY } from '../../inquiryFlow.ts';
import type { BlueprintRule, Violation } from '../violation.ts';

/** Phrases belong to a flow or to a global intent and are there in every language; what fits none has a flow too. */
export const intents: BlueprintRule = ({ phrases, flows, languages }) => {
  const known = flows.map(({ name }) => name);
  const ofPhrases = Object.entries(phrases).flatMap(([intent, inLanguages]) => [
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
  return known.includes(INQUIRY) ? ofPhrases : [noInquiry(), ...ofPhrases];
};

function noInquiry(): Violation {
  return violation(
    `no flow is named '${INQUIRY}': what fits no other flow would have nowhere to go`,
    'make the blueprint with defineBlueprint, which adds it',
  );
}

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
