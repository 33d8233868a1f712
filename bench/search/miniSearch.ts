import MiniSearch from 'minisearch';
import type { Product } from '../../src/integrations/ports/catalogue.ts';
import { fold } from '../../src/understanding/fold.ts';
import { LANGUAGES, type Language, type Shelf } from './demoShelf.ts';
import { MOST_SHOWN, type Engine } from './engine.ts';

const BOOST = { title: 3, category: 2, attributes: 1.5, description: 1 };

/**
 * MiniSearch as its users set it up for a shop: fields with boosts, accents folded, slips and beginnings of words found.
 * One index a language, asked in the language of the query. It offers all variants of what it finds.
 */
export function miniSearch(shelf: Shelf): Engine {
  const indexes = new Map<Language, MiniSearch>(
    LANGUAGES.map((language) => [language, indexOf(shelf[language])]),
  );
  const skus = new Map(shelf.en.map(({ ref, variants }) => [ref, variants.map(({ sku }) => sku)]));
  return {
    name: 'MiniSearch with boosts',
    search: (text, language) => {
      const found = indexes.get(language)?.search(text, { boost: BOOST, fuzzy: 0.2, prefix: true }) ?? [];
      const refs = found.slice(0, MOST_SHOWN).map(({ id }) => String(id));
      return Promise.resolve(refs.map((ref) => ({ ref, skus: skus.get(ref) ?? [] })));
    },
  };
}

function indexOf(products: readonly Product[]): MiniSearch {
  const index = new MiniSearch({ fields: Object.keys(BOOST), processTerm: (term) => fold(term) });
  index.addAll(
    products.map(({ ref, title, category, attributes, variants, brand, description }) => {
      const options = variants.flatMap((variant) => Object.values(variant.options));
      const values = [...new Set([...Object.values(attributes).flat(), ...options, brand ?? ''])];
      return { id: ref, title, category: category.title, attributes: values.join(' '), description };
    }),
  );
  return index;
}
