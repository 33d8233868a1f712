import type { ProductSpace } from '../catalogue/productSpace.ts';
import { narrowerThan } from '../words/kindsOf.ts';
import { meaningsOf, type Term } from '../words/meanings.ts';
import { stem, tonguesFrom, type Tongue } from '../words/stem.ts';
import { groupOf } from './groupsOf.ts';

/** The facet values that words name: first those they name exactly, then what serves for it too. */
export interface FacetsNamed {
  exact: readonly number[];
  near: readonly number[];
}

/** Null when the words are no value of the catalogue, in no language. */
export function facetsNamed(space: ProductSpace, words: readonly string[], own: Tongue): FacetsNamed | null {
  const terms = isThing(space, words, own) ? [saidIn(words, own)] : termsOf(words, own);
  const exact = firstOf(terms, (group) => distinct(group.flatMap((term) => valuesOf(space, term))));
  const all = terms.flat();
  const narrower = all.flatMap((term) => narrowerThan(term.stem.replaceAll('_', ' '), term.tongue));
  const near = distinct([
    ...narrower.flatMap((found) => space.facets.named(found, 'en')),
    ...(words.length === 1 ? holdingOwn(space, terms, own) : []),
  ]).filter((id) => !exact.includes(id) && isLoose(space, id));
  const hasRight = exact.length > 0 || near.length > 0;
  return hasRight ? { exact, near: sameKeys(space, exact, near) } : null;
}

/** 'Navy blue' for 'blue', in the tongue of the asking: in another one a part may mean something else. */
function holdingOwn({ facets }: ProductSpace, terms: readonly Term[][], own: Tongue): number[] {
  const mine = terms.flat().filter(({ tongue }) => tongue === own);
  return mine.flatMap(({ stem: part, tongue }) => [...facets.holding(part, tongue)]);
}

/** What is said, what means the same, and the same in other tongues: each only when the ones before named nothing. */
function termsOf(words: readonly string[], own: Tongue): Term[][] {
  const [count = '', last = ''] = words;
  const isCounted = words.length === 2 && /^\d+$/u.test(count);
  const meant = (tongue: Tongue): Term[] =>
    isCounted
      ? meaningsOf(last, tongue).map((term) => ({ ...term, stem: `${count} ${term.stem}` }))
      : meaningsOf(words.join('_'), tongue).slice();
  const [first, ...others] = tonguesFrom(own);
  if (first === undefined) return [];
  return [
    saidIn(words, first),
    meant(first),
    ...(meant(first).length > 0 ? [] : others.flatMap((tongue) => [saidIn(words, tongue), meant(tongue)])),
  ];
}

function saidIn(words: readonly string[], tongue: Tongue): Term[] {
  return [{ tongue, stem: words.map((word) => stem(word, tongue)).join(' ') }];
}

/** What names things is a value only by its own name: a jumper is no knitted thing because both are said 'jersey'. */
function isThing(space: ProductSpace, words: readonly string[], own: Tongue): boolean {
  return words.length === 1 && groupOf(space, words[0] ?? '', own).isThing;
}

function firstOf(groups: readonly Term[][], find: (terms: readonly Term[]) => number[]): number[] {
  for (const group of groups) {
    const found = find(group);
    if (found.length > 0) return found;
  }
  return [];
}

function valuesOf({ facets }: ProductSpace, term: Term): readonly number[] {
  const found = facets.named(term.stem, term.tongue);
  return found.length > 0 ? found : facets.named(term.stem.replaceAll('_', ' '), term.tongue);
}

/** Part of a name is enough for colours and materials, not for sizes: 'navy' is blue, '4–5 years' is no 4. */
function isLoose({ facets }: ProductSpace, id: number): boolean {
  return !STRICT.has(facets.values[id]?.key ?? '');
}

/** Names of options and attributes whose values are exact, as shops call them; folded. */
const STRICT: ReadonlySet<string> = new Set(
  'size sizes tamanho tamanhos talla tallas seats pieces age idade edad shoe_size capacity length width feature room plant theme'.split(
    ' ',
  ),
);

/** When something is named exactly, what is near it is of the same key: 'silver' of a colour adds no metals. */
function sameKeys({ facets }: ProductSpace, exact: readonly number[], near: readonly number[]): number[] {
  const keyOf = (id: number) => facets.values[id]?.key ?? '';
  const keys = new Set(exact.map(keyOf));
  return exact.length === 0 ? [...near] : near.filter((id) => keys.has(keyOf(id)));
}

function distinct(ids: readonly number[]): number[] {
  return [...new Set(ids)];
}
