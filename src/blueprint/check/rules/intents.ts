import type { Intent } from '../../../understanding/intent.ts';
import { INQUIRY } from '../../inquiryFlow.ts';
import type { BlueprintRule, Violation } from '../violation.ts';

/** An intent has its own name, opens a flow that is there, and has examples in every language. */
export const intents: BlueprintRule = ({ intents, flows, languages }) => {
  const known = flows.map(({ name }) => name);
  const ofIntents = intents.flatMap((intent, index) => [
    ...(intents.findIndex(({ name }) => name === intent.name) < index ? [twice(intent)] : []),
    ...('start' in intent.means && !known.includes(intent.means.start)
      ? [unknown(intent, intent.means.start, known)]
      : []),
    ...languages
      .filter((language) => (intent.examples[language] ?? []).length === 0)
      .map((language) => silent(intent, language)),
  ]);
  return known.includes(INQUIRY) ? ofIntents : [noInquiry(), ...ofIntents];
};

function noInquiry(): Violation {
  return violation(
    `no flow is named '${INQUIRY}': what fits no other flow would have nowhere to go`,
    'make the blueprint with defineBlueprint, which adds it',
  );
}

function twice({ name }: Intent): Violation {
  return violation(
    `two intents are named '${name}'`,
    'give one of them another name, or join their examples',
  );
}

function unknown({ name }: Intent, flow: string, flows: readonly string[]): Violation {
  return violation(
    `intent '${name}' starts '${flow}', which is no flow; known: ${[...new Set(flows)].join(', ')}`,
    'correct the name, or add the flow',
  );
}

function silent({ name }: Intent, language: string): Violation {
  return violation(
    `intent '${name}' has no examples in '${language}'`,
    `write how contacts say it in '${language}'`,
  );
}

function violation(reason: string, fix: string): Violation {
  return { flow: null, state: null, rule: 'intents', reason, fix };
}
