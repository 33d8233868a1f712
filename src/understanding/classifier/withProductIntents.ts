import type { Intent } from '../intent.ts';
import { productIntents } from './productIntents/productIntents.ts';

/**
 * The intents of a business with those that every business understands. An intent of a business with the name of one of
 * these adds its examples to it, and says what it means.
 */
export function withProductIntents(
  own: readonly Intent[],
  product: readonly Intent[] = productIntents,
): readonly Intent[] {
  const joined = new Map(product.map((intent) => [intent.name, intent]));
  for (const intent of own) {
    const known = joined.get(intent.name);
    joined.set(
      intent.name,
      known === undefined ? intent : { ...intent, examples: joinExamples(known, intent) },
    );
  }
  return [...joined.values()];
}

function joinExamples({ examples: one }: Intent, { examples: other }: Intent): Intent['examples'] {
  const languages = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    languages.map((language) => [language, [...(one[language] ?? []), ...(other[language] ?? [])]]),
  );
}
