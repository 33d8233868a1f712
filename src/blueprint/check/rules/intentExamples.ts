import { exampleOf, intentsByExample } from '../../../understanding/classifier/exampleIndex.ts';
import { productIntents } from '../../../understanding/classifier/productIntents/productIntents.ts';
import type { BlueprintRule, Violation } from '../violation.ts';

/** An example is of one intent, the product's own included: what stands in two teaches nothing about either. */
export const intentExamples: BlueprintRule = ({ intents }) => {
  ofProduct ??= intentsByExample(productIntents);
  const found: Violation[] = [];
  for (const [key, own] of intentsByExample(intents)) {
    const [one, other] = new Set([...own, ...(ofProduct.get(key) ?? [])].map(({ name }) => name));
    if (one === undefined || other === undefined) continue;
    const written = new Set(own.map((intent) => exampleOf(intent, key) ?? key));
    found.push(...[...written].map((example) => violation(example, one, other)));
  }
  return found;
};

/** Read once: they are the same for every blueprint. */
let ofProduct: ReturnType<typeof intentsByExample> | null = null;

function violation(example: string, one: string, other: string): Violation {
  return {
    flow: null,
    state: null,
    rule: 'intentExamples',
    reason: `'${example}' is an example of the intents '${one}' and '${other}'`,
    fix: 'leave it with the one that is meant more often, or join the two intents',
  };
}
