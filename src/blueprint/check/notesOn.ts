import { productIntents } from '../../understanding/classifier/productIntents/productIntents.ts';
import type { Blueprint } from '../blueprint.ts';

/** Below this a classifier is guesswork. Measured: five to ten examples are worth 6 to 9 points, ten to 25 4 to 6. */
const FEW_EXAMPLES = 10;

/** What does not keep a blueprint from being published, and should be known. */
export function notesOn({ intents, languages }: Blueprint): string[] {
  return intents.flatMap(({ name, means, examples }) =>
    languages.flatMap((language) => {
      const count = examples[language]?.length ?? 0;
      if (count === 0 || count >= FEW_EXAMPLES || 'outOfScope' in means || isAddition(name)) return [];
      const counted = count === 1 ? 'one example' : `${count} examples`;
      return [
        `intent '${name}' has ${counted} in '${language}': it will seldom be sure; write ${FEW_EXAMPLES} and more`,
      ];
    }),
  );
}

/** Its examples stand beside those of the product. */
function isAddition(name: string): boolean {
  return productIntents.some((intent) => intent.name === name);
}
