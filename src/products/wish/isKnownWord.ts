import type { ProductSpace } from '../catalogue/productSpace.ts';
import { conceptName, conceptsOf } from '../../understanding/classifier/concepts.ts';
import { FILLERS } from '../words/fillers.ts';
import { MEANT_WORDS, meaningsOf } from '../words/meanings.ts';
import { stem, type Tongue } from '../words/stem.ts';

const TONGUES: readonly Tongue[] = ['en', 'pt', 'es'];

/** Words of service, which are near to names of things: 'order', 'refund'. The concepts of stage one know them. */
export function isServiceWord(word: string): boolean {
  return conceptsOf(word).some((concept) => SERVICE.has(conceptName(concept)));
}

const SERVICE: ReadonlySet<string> = new Set(
  (
    'buy cancel help lost stolen send receive track return exchange ship late password account bank bill balance payment problem question ' +
    'hello goodbye thanks human complain confirm sign unsubscribe warranty installment discount address phone email open job fraud report points'
  ).split(' '),
);

/** Some form of the word is in the catalogue, or means something that things are called: there is nothing to put right. */
export function isKnownWord({ postings }: ProductSpace, word: string): boolean {
  if (FILLERS.has(word) || MEANT_WORDS.has(word) || isServiceWord(word)) return true;
  return TONGUES.some(
    (tongue) => postings[tongue].has(stem(word, tongue)) || meaningsOf(word, tongue).length > 0,
  );
}
