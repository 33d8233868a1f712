import { flowKit, nameFact } from 'loopline/flow';
import type { ShoppingContext } from './context.ts';
import type { KeptHit } from './hit.ts';
import { hitList, priceOf } from './hitList.ts';
import { asks, hears, silence, unclear } from './said.ts';

const { choose } = flowKit<ShoppingContext>();

/** Two or three side by side, in one text. */
export const compareStates = {
  comparing: choose({
    say: asks('shopping.compare', { table: (context) => nameFact(sideBySide(context)) }),
    list: hitList,
    words: hears,
    unclear: unclear('shopping.resultsAgain'),
    silence,
    next: 'Customer chooses one of those compared',
  }),
};

/** A block for each product: what it is called and costs, then what tells it from the others. */
export function sideBySide(context: Pick<ShoppingContext, 'hits' | 'language'>): string {
  const names = telling(context.hits);
  return context.hits
    .map((hit, index) =>
      [
        `${index + 1}. *${hit.title}*: ${priceOf(hit, context)}`,
        ...names.map((name) => `${name}: ${valuesOf(hit, name).join(', ') || '–'}`),
      ].join('\n'),
    )
    .join('\n\n');
}

/** What is the same for all tells nothing. */
function telling(hits: readonly KeptHit[]): string[] {
  const names = [...new Set(hits.flatMap((hit) => [...Object.keys(hit.attributes), ...optionNames(hit)]))];
  return names
    .filter((name) => new Set(hits.map((hit) => valuesOf(hit, name).join())).size > 1)
    .slice(0, MOST_LINES);
}

/** More lines no one compares on a phone. */
const MOST_LINES = 6;

function valuesOf(hit: KeptHit, name: string): string[] {
  const ofVariants = hit.variants.flatMap(({ options }) => options[name] ?? []);
  return hit.attributes[name] ?? [...new Set(ofVariants)];
}

function optionNames({ variants }: KeptHit): string[] {
  return variants.flatMap(({ options }) => Object.keys(options));
}
