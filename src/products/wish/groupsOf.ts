import { FIELD, type Posting } from '../catalogue/postings.ts';
import type { ProductSpace } from '../catalogue/productSpace.ts';
import { conceptsOf } from '../../understanding/classifier/concepts.ts';
import { narrowerThan } from '../words/kindsOf.ts';
import { meaningsOf } from '../words/meanings.ts';
import { stem, tonguesFrom, type Tongue } from '../words/stem.ts';

/** A word that is looked for, with all it may be called in the catalogue. */
export interface Group {
  word: string;
  terms: readonly { posting: Posting; weight: number }[];
  /** All it is called, with the tongue: 'pt:mes'. */
  stems: ReadonlySet<string>;
  /** It names things: some product is one, or a category is. */
  isKind: boolean;
  /** Some product is one. */
  isThing: boolean;
}

const SAME_MEANING = 0.9;
/** Who asks for shoes is served by boots, after what is called shoes. */
const NARROWER = 0.7;
const OTHER_TONGUE = 0.95;
/** Of a common concept of the first stage: near, not the same. */
const SAME_CONCEPT = 0.35;

/** The postings that a word leads to: itself, its synonyms, another tongue's word; at last what shares a concept with it. */
export function groupOf(space: ProductSpace, word: string, own: Tongue): Group {
  const found = new Map<Posting, number>();
  const stems = new Set<string>();
  const add = (term: string, tongue: Tongue, weight: number) => {
    const posting = space.postings[tongue].get(term);
    stems.add(`${tongue}:${term}`);
    if (posting !== undefined) found.set(posting, Math.max(weight, found.get(posting) ?? 0));
  };
  add(stem(word, own), own, 1);
  const meanings = meaningsOf(word, own);
  for (const { stem: term, tongue } of meanings) if (tongue === own) add(term, tongue, SAME_MEANING);
  if (found.size === 0) for (const { stem: term, tongue } of meanings) add(term, tongue, SAME_MEANING);
  const english = [{ stem: stem(word, own), tongue: own }, ...meanings].filter(
    ({ tongue }) => tongue === 'en',
  );
  for (const narrower of new Set(
    english.flatMap(({ stem: term }) => narrowerThan(term.replaceAll('_', ' '), 'en')),
  ))
    for (const meant of meaningsOf(narrower.replaceAll(' ', '_'), 'en'))
      if (meant.tongue === own) add(meant.stem, own, NARROWER);
  if (found.size === 0)
    for (const tongue of tonguesFrom(own).slice(1)) {
      add(stem(word, tongue), tongue, OTHER_TONGUE);
      for (const meant of meaningsOf(word, tongue)) add(meant.stem, meant.tongue, SAME_MEANING);
      if (found.size > 0) break;
    }
  if (found.size === 0) for (const term of ofConcept(space, word, own)) add(term, own, SAME_CONCEPT);
  const terms = [...found].map(([posting, weight]) => ({ posting, weight }));
  const isKind = terms.some(({ posting, weight }) => weight > SAME_CONCEPT && names(posting));
  const isThing = isKind && terms.some(({ posting }) => (posting.anywhere & FIELD.head) > 0);
  return { word, terms, stems, isKind, isThing };
}

const KIND = FIELD.head | FIELD.category;

function names({ anywhere }: Posting): boolean {
  return (anywhere & KIND) > 0;
}

/** Concepts of what is done with things, or asked of them; they lead to no thing. */
function ofConcept({ postings }: ProductSpace, word: string, tongue: Tongue): string[] {
  const wanted = new Set(conceptsOf(word));
  if (wanted.size === 0 || wanted.size > 2) return [];
  const terms: string[] = [];
  for (const [term, posting] of postings[tongue])
    if (names(posting) && conceptsOf(term).some((concept) => wanted.has(concept))) terms.push(term);
  return terms.length <= MOST_OF_CONCEPT ? terms : [];
}

const MOST_OF_CONCEPT = 12;
