import { exampleIndex, type ExamplesOf } from '../../../understanding/classifier/exampleIndex.ts';
import { productIntents } from '../../../understanding/classifier/productIntents/productIntents.ts';
import { readWords } from '../../../understanding/classifier/readWords.ts';
import type { BlueprintRule, Violation } from '../violation.ts';

/** An example is of one intent, the product's own included: what stands in two teaches nothing about either. */
export const intentExamples: BlueprintRule = ({ intents }) => {
  const ownExamplesOf = exampleIndex(intents);
  const found = new Map<string, Violation>();
  for (const { examples } of intents)
    for (const example of Object.values(examples).flat()) {
      const words = readWords(example);
      const intentsOf = [...ownExamplesOf(words), ...productExamplesOf(words)];
      const [one, other] = [...new Set(intentsOf.map(({ name }) => name))];
      if (one === undefined || other === undefined) continue;
      const key = `${one} ${other} ${words.join(' ')}`;
      if (!found.has(key)) found.set(key, violation(example, one, other));
    }
  return [...found.values()];
};

/** Read once: they are the same for every blueprint. */
let ofProduct: ExamplesOf | null = null;

function productExamplesOf(words: readonly string[]): ReturnType<ExamplesOf> {
  ofProduct ??= exampleIndex(productIntents);
  return ofProduct(words);
}

function violation(example: string, one: string, other: string): Violation {
  return {
    flow: null,
    state: null,
    rule: 'intentExamples',
    reason: `'${example}' is an example of the intents '${one}' and '${other}'`,
    fix: 'leave it with the one that is meant more often, or join the two intents',
  };
}
