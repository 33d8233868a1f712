import { productIntents } from '../understanding/classifier/productIntents/productIntents.ts';
import type { Intent } from '../understanding/intent.ts';
import type { AddedExample } from './listExamples.ts';

/**
 * The intents of a business with the examples that its people added. An example of an intent that every business has is
 * added to that; one of an intent that is no longer there is left out.
 */
export function withExamples(own: readonly Intent[], added: readonly AddedExample[]): readonly Intent[] {
  const names = new Set(own.map(({ name }) => name));
  const bare = productIntents
    .filter(({ name }) => !names.has(name) && added.some(({ intent }) => intent === name))
    .map((intent) => ({ ...intent, examples: {} }));
  return [...own, ...bare].map((intent) => {
    const ofIntent = added.filter(({ intent: name }) => name === intent.name);
    return ofIntent.length === 0 ? intent : { ...intent, examples: joined(intent.examples, ofIntent) };
  });
}

function joined(examples: Intent['examples'], added: readonly AddedExample[]): Intent['examples'] {
  const languages = new Set([...Object.keys(examples), ...added.map(({ language }) => language)]);
  return Object.fromEntries(
    [...languages].map((language) => [
      language,
      [
        ...(examples[language] ?? []),
        ...added.filter((each) => each.language === language).map(({ text }) => text),
      ],
    ]),
  );
}
