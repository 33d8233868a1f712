import type { Product } from '../../integrations/ports/catalogue.ts';
import { fold } from '../../understanding/fold.ts';
import type { Speller } from '../../understanding/classifier/speller.ts';
import { FILLERS } from '../words/fillers.ts';
import { stem, tongueOf, type Tongue } from '../words/stem.ts';
import { joined, wordsIn } from '../words/wordsIn.ts';
import type { Entry } from './entry.ts';
import { makeFacetBook, type FacetBook, type FacetWriter } from './facetBook.ts';
import { facetPlaces, type FacetPlaces } from './facetPlaces.ts';
import { headsOf } from './headsOf.ts';
import { collectPostings, type Posting } from './postings.ts';
import { makeSpellers } from './wordBook.ts';

/** The catalogue as it is searched: built once, then only read. */
export interface ProductSpace {
  /** BCP 47; the first is the one that values are compared in. */
  readonly languages: readonly string[];
  readonly entries: readonly Entry[];
  /** Places in `entries` by reference. */
  readonly places: ReadonlyMap<string, number>;
  readonly facets: FacetBook;
  readonly facetPlaces: FacetPlaces;
  /** By tongue and stem. */
  readonly postings: Readonly<Record<Tongue, ReadonlyMap<string, Posting>>>;
  /** The largest first. */
  readonly categories: readonly Category[];
  /** As the catalogue writes them, by their folded words. */
  readonly brands: ReadonlyMap<string, string>;
  readonly spellers: Readonly<Record<Tongue, Speller>>;
}

export interface Category {
  readonly ref: string;
  /** In the order of the languages. */
  readonly titles: readonly string[];
  /** The words of each title that tell something, as 'pt:mes'. */
  readonly stems: readonly (readonly string[])[];
  /** Places of its products. */
  readonly docs: readonly number[];
}

/** What one language's list gave: products by reference, in the shop's order. */
export interface ToldCatalogue {
  language: string;
  products: readonly Product[];
}

/** How many products are taken in before other work may go on. */
const BREATH = 200;

/**
 * Builds the index of a catalogue told in one or more languages. The first says what there is; the others only how it is
 * called. Lets other work go on meanwhile.
 */
export async function buildProductSpace(catalogues: readonly ToldCatalogue[]): Promise<ProductSpace> {
  const [base, ...others] = catalogues;
  if (base === undefined) throw new RangeError('a catalogue is told in one language at least');
  const languages = catalogues.map(({ language }) => language);
  const inOthers = others.map(({ products }) => new Map(products.map((one) => [one.ref, one])));
  const unique = [...new Map(base.products.map((one) => [one.ref, one])).values()];
  const facets = makeFacetBook(languages);
  const collectors = tongues(() => collectPostings(unique.length));
  const counts = new Map<string, Map<Tongue, number>>();
  const entries: Entry[] = [];
  for (const [doc, product] of unique.entries()) {
    const told = [product, ...inOthers.map((by) => by.get(product.ref) ?? product)];
    entries.push(entryOf(told, facets));
    const done = new Set<Tongue>();
    for (const [at, language] of languages.entries()) {
      const tongue = tongueOf(language);
      const one = told[at];
      if (one === undefined || done.has(tongue)) continue;
      done.add(tongue);
      const said = saidOf(one, tongue);
      countWords(counts, said.words, tongue);
      collectors[tongue].add({ doc, heads: headsOf(one.title, tongue), fields: said.fields });
    }
    if (doc % BREATH === BREATH - 1) await new Promise(setImmediate);
  }
  const postings = tongues((tongue) => collectors[tongue].finish());
  return {
    languages,
    entries,
    places: new Map(entries.map(({ ref }, place) => [ref, place])),
    facets,
    facetPlaces: facetPlaces(entries, facets),
    postings,
    categories: categoriesOf(entries, languages),
    brands: brandsOf(entries),
    spellers: makeSpellers(counts),
  };
}

function tongues<Value>(make: (tongue: Tongue) => Value): Record<Tongue, Value> {
  return { en: make('en'), pt: make('pt'), es: make('es') };
}

function entryOf(told: readonly Product[], facets: FacetWriter): Entry {
  const [product] = told;
  if (product === undefined) throw new RangeError('a product is told in one language at least');
  const ids = facets.add(told);
  return {
    ref: product.ref,
    told,
    categoryRef: product.category.ref,
    brand: product.brand,
    facets: ids.product,
    variants: product.variants.map(({ sku, unitMinor, currency, stock }, at) => ({
      sku,
      unitMinor,
      currency,
      stock,
      facets: ids.variants[at] ?? [],
    })),
  };
}

function saidOf(product: Product, tongue: Tongue) {
  const words = new Set<string>();
  const stems = (text: string): string[] => {
    const plain = wordsIn(text, tongue);
    for (const word of plain) words.add(word);
    const phrases = joined(plain).filter((word) => word.includes('_'));
    return [...plain, ...phrases].map((word) => stem(word, tongue));
  };
  const values = [
    ...Object.values(product.attributes).flat(),
    ...product.variants.flatMap(({ options }) => Object.values(options)),
  ];
  const fields = {
    title: stems(product.title),
    category: stems(product.category.title),
    attribute: [...new Set(values), product.brand ?? ''].flatMap(stems),
    description: stems(product.description),
  };
  return { words, fields };
}

function countWords(
  counts: Map<string, Map<Tongue, number>>,
  words: ReadonlySet<string>,
  tongue: Tongue,
): void {
  for (const word of words) {
    const of = counts.get(word) ?? new Map<Tongue, number>();
    of.set(tongue, (of.get(tongue) ?? 0) + 1);
    counts.set(word, of);
  }
}

function categoriesOf(entries: readonly Entry[], languages: readonly string[]): Category[] {
  const places = new Map<string, number[]>();
  for (const [place, { categoryRef }] of entries.entries()) {
    const docs = places.get(categoryRef);
    if (docs === undefined) places.set(categoryRef, [place]);
    else docs.push(place);
  }
  const found = [...places].map(([ref, docs]) => {
    const titles = (entries[docs[0] ?? 0]?.told ?? []).map(({ category }) => category.title);
    const stems = titles.map((title, at) => tellingStems(title, tongueOf(languages[at] ?? 'en')));
    return { ref, titles, stems, docs };
  });
  return found.sort((a, b) => b.docs.length - a.docs.length);
}

function tellingStems(title: string, tongue: Tongue): string[] {
  const words = wordsIn(title, tongue).filter((word) => !FILLERS.has(word));
  return words.map((word) => `${tongue}:${stem(word, tongue)}`);
}

function brandsOf(entries: readonly Entry[]): Map<string, string> {
  return new Map(
    entries.flatMap(({ brand }) => (brand === null ? [] : [[wordsIn(brand, 'en').join(' '), brand]])),
  );
}

/** The place of the language nearest to a tag: 'pt' and 'pt-PT' read 'pt-BR'. */
export function languageAt({ languages }: ProductSpace, tag: string): number {
  const exact = languages.findIndex((language) => language.toLowerCase() === tag.toLowerCase());
  if (exact >= 0) return exact;
  return Math.max(
    0,
    languages.findIndex((language) => language.slice(0, 2).toLowerCase() === fold(tag).slice(0, 2)),
  );
}
