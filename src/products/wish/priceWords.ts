import type { ProductFilters } from '../../integrations/ports/products.ts';
import { conceptName, conceptsOf } from '../../understanding/classifier/concepts.ts';
import type { Tongue } from '../words/stem.ts';

const DENIALS: Readonly<Record<Tongue, ReadonlySet<string>>> = {
  en: new Set('not no without except dont isnt nothing but_not avoid never non'.split(' ')),
  pt: new Set('nao sem exceto menos nada nem'.split(' ')),
  es: new Set('no sin excepto menos nada ni'.split(' ')),
};

/** What denies the words after it. In Portuguese 'no' is 'in the'. */
export function isDenial(word: string, tongue: Tongue): boolean {
  return DENIALS[tongue].has(word) || word === 'without' || word === 'sem' || word === 'sin';
}

/** Says in which order, and is no word of what is looked for. */
export function isPriceWord(word: string): boolean {
  return CHEAP.has(word) || DEAR.has(word);
}

const CHEAP = new Set(
  'cheap cheaper cheapest inexpensive affordable lowcost barato barata baratos baratas baratinho baratinha baratito economico economica economicos economicas'.split(
    ' ',
  ),
);
const DEAR = new Set(
  'expensive dearest pricey luxury luxurious caro cara caros caras carissimo lujoso lujosa lujo luxo luxuoso luxuosa'.split(
    ' ',
  ),
);
const CHEAP_PHRASES =
  /\b(?:low(?:est)? (?:price|cost|budget)|on a budget|tight budget|good price|best price|bom preco|preco bom|em conta|menor preco|preco baixo|baixo custo|buen precio|menor precio|precio bajo|bajo costo|bajo precio|(?:not?|nao|isn t|don t want)(?: \p{L}+){0,2} (?:expensive|pricey|car[oa]s?))\b/u;
const DEAR_PHRASES = /\b(?:most expensive|mais car[oa]s?|mas car[oa]s?|high end|top of the line)\b/u;

/** The concepts of stage one know the words for cheap and for dear. */
export function sortOf(words: readonly string[], tongue: Tongue): ProductFilters['sort'] {
  const said = words.join(' ');
  if (CHEAP_PHRASES.test(said)) return 'cheapest';
  const named = (concept: string, among: ReadonlySet<string>) =>
    words.some((word) => among.has(word) && conceptsOf(word).some((each) => conceptName(each) === concept));
  const isDenied = words.some((word, at) => isDenial(word, tongue) && CHEAP.has(words[at + 1] ?? ''));
  if (!isDenied && (named('cheap', CHEAP) || words.some((word) => CHEAP.has(word)))) return 'cheapest';
  return DEAR_PHRASES.test(said) || words.some((word) => DEAR.has(word)) ? 'dearest' : 'relevance';
}
