import type { Product } from '../../integrations/ports/catalogue.ts';
import { fold } from '../../understanding/fold.ts';
import { stem, tongueOf, type Tongue } from '../words/stem.ts';
import { joined, wordsIn } from '../words/wordsIn.ts';

/** One value of an option or an attribute, in all languages: red, rojo, vermelho. */
export interface FacetValue {
  readonly id: number;
  /** The option's or attribute's name in the first language, folded: two values of one key are alternatives. */
  readonly key: string;
  /** By language as the catalogue writes it. */
  readonly told: Map<string, { key: string; value: string }>;
}

/** All options and attributes that the catalogue has, found by any of their names. */
export interface FacetBook {
  readonly values: readonly FacetValue[];
  /** The values that a phrase of stems names in a tongue. */
  named(stems: string, tongue: Tongue): readonly number[];
  /** The values of one key that have a stem among others: 'navy blue' for 'blue'. */
  holding(stem: string, tongue: Tongue): readonly number[];
  /** The values with a name and key as the catalogue writes them, in whatever language. */
  written(key: string, value: string): readonly number[];
  /** The first language's name of a key, by its name in any language. */
  keyNamed(name: string): string | null;
  /** Words in the longest name. */
  readonly longest: number;
}

/** A book and the way into it: a product's facets are known once it was added. */
export interface FacetWriter extends FacetBook {
  /** @param told One product in each language, the first language first. */
  add(told: readonly Product[]): { product: number[]; variants: number[][] };
}

interface Tables {
  values: FacetValue[];
  byKey: Map<string, number>;
  phrases: Map<string, number[]>;
  parts: Map<string, number[]>;
  writings: Map<string, number[]>;
  keys: Map<string, string>;
  longest: number;
}

export function makeFacetBook(languages: readonly string[]): FacetWriter {
  const tables: Tables = {
    values: [],
    byKey: new Map(),
    phrases: new Map(),
    parts: new Map(),
    writings: new Map(),
    keys: new Map(),
    longest: 1,
  };
  return {
    values: tables.values,
    get longest() {
      return tables.longest;
    },
    named: (stems, tongue) => tables.phrases.get(`${tongue}:${stems}`) ?? NONE,
    holding: (found, tongue) => tables.parts.get(`${tongue}:${found}`) ?? NONE,
    written: (key, value) => tables.writings.get(`${fold(key)}\n${fold(value)}`) ?? NONE,
    keyNamed: (name) => tables.keys.get(fold(name)) ?? null,
    add: (told) => ({
      product: distinct(pairsOf(told, attributesOf).map((pair) => intern(tables, languages, pair))),
      variants: (told[0]?.variants ?? []).map(({ sku }) =>
        distinct(pairsOf(told, (one) => optionsOf(one, sku)).map((pair) => intern(tables, languages, pair))),
      ),
    }),
  };
}

const NONE: readonly number[] = [];

/** A name and a value, in each language. */
type Pair = readonly { key: string; value: string }[];
type Listed = readonly { key: string; values: readonly string[] }[];

function attributesOf(product: Product): Listed {
  return Object.entries(product.attributes).map(([key, values]) => ({ key, values }));
}

function optionsOf(product: Product, sku: string): Listed {
  const options = product.variants.find((variant) => variant.sku === sku)?.options ?? {};
  return Object.entries(options).map(([key, value]) => ({ key, values: [value] }));
}

/** Shops keep the order when they translate; where the names are the same, they tell. */
function pairsOf(told: readonly Product[], listOf: (product: Product) => Listed): Pair[] {
  const lists = told.map(listOf);
  const [base = []] = lists;
  return base.flatMap(({ key, values }, place) =>
    values.map((value, at) =>
      lists.map((list) => {
        const same = list.find((one) => one.key === key) ?? list[place];
        const other = same?.values.length === values.length ? same.values[at] : undefined;
        return same === undefined || other === undefined ? { key, value } : { key: same.key, value: other };
      }),
    ),
  );
}

function intern(tables: Tables, languages: readonly string[], pair: Pair): number {
  const [base] = pair;
  if (base === undefined) throw new RangeError('a product is told in one language at least');
  const key = fold(base.key);
  const name = `${key}\n${fold(base.value)}`;
  const known = tables.byKey.get(name);
  const id = known ?? tables.values.length;
  if (known === undefined) {
    tables.byKey.set(name, id);
    tables.values.push({ id, key, told: new Map() });
  }
  const value = tables.values[id];
  for (const [at, language] of languages.entries()) {
    const told = pair[at] ?? base;
    if (value === undefined || value.told.has(language)) continue;
    value.told.set(language, told);
    learn(tables, { id, key, language, told });
  }
  return id;
}

interface Learnt {
  id: number;
  key: string;
  language: string;
  told: { key: string; value: string };
}

function learn(tables: Tables, { id, key, language, told }: Learnt): void {
  const tongue = tongueOf(language);
  const words = wordsIn(told.value, tongue);
  const stems = words.map((word) => stem(word, tongue));
  put(tables.phrases, `${tongue}:${stems.join(' ')}`, id);
  const asJoined = joined(words);
  if (asJoined.length < words.length)
    put(tables.phrases, `${tongue}:${asJoined.map((word) => stem(word, tongue)).join(' ')}`, id);
  if (stems.length > 1) for (const part of stems) put(tables.parts, `${tongue}:${part}`, id);
  tables.longest = Math.max(tables.longest, words.length);
  put(tables.writings, `${fold(told.key)}\n${fold(told.value)}`, id);
  tables.keys.set(fold(told.key), key);
}

function put(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
}

function distinct(ids: readonly number[]): number[] {
  return [...new Set(ids)];
}
