import type { PhoneMessage } from '../../../world/graph/documents.ts';
import { storeCatalogue } from '../../../world/seed/catalogue/catalogue.ts';
import { optionOf, readSeen, type SeenOption } from '../../talk/seen.ts';

/** What a question is about, as a shopper sees it: by what may be answered, and not by its words. */
export type Place =
  | 'categories'
  | 'hits'
  | 'product'
  | 'variant'
  | 'soldOut'
  | 'added'
  | 'cart'
  | 'lines'
  | 'changed'
  | 'summary'
  | 'change'
  | 'soldAtTill'
  | 'payment'
  | 'otherWay'
  | 'expired'
  | 'down'
  | 'reminded'
  | 'rating'
  | 'begin'
  | 'other';

export interface Screen {
  text: string;
  options: readonly SeenOption[];
  place: Place | null;
  /** The key of the text that asks for words: 'checkout.askName'. Null while something may be tapped. */
  asks: string | null;
}

/** The newest message that asks for something, of those that were not read yet. */
export function readScreen(messages: readonly PhoneMessage[]): Screen {
  const offering = messages.findLast(({ choices }) => choices.length > 0);
  const options = (offering?.choices ?? [])
    .filter(({ kind }) => kind !== 'url')
    .map(({ id, title }) => optionOf(id, title));
  const text = messages.map((one) => one.text).join('\n');
  if (options.length > 0) return { text, options, place: placeOf(options), asks: null };
  const asked = readSeen(messages).said.findLast(({ key }) => ASKS.test(key));
  return { text, options, place: null, asks: asked?.key ?? null };
}

const ASKS = /^(checkout\.(ask|correct)\w+|shopping\.(ask|count)\w+|after\.askWords)$/;

const PLACES: readonly [Place, readonly string[]][] = [
  ['summary', ['change', 'card']],
  ['expired', ['again', 'stop']],
  ['payment', ['paid', 'stop']],
  ['otherWay', ['card', 'stop']],
  ['down', ['again']],
  ['product', ['add']],
  ['soldAtTill', ['rest']],
  ['changed', ['goOn', 'cart']],
  ['reminded', ['checkout', 'stop']],
  ['cart', ['checkout', 'later']],
  ['added', ['checkout']],
  ['soldOut', ['similar']],
  ['rating', ['5']],
  ['change', ['delivery', 'taxId']],
  ['begin', ['browse']],
];

function placeOf(options: readonly SeenOption[]): Place {
  const ids = new Set(options.map(({ id }) => id));
  const named = PLACES.find(([, needs]) => needs.every((id) => ids.has(id)));
  if (named) return named[0];
  const [first] = options;
  if (first === undefined || first.state === '?') return 'other';
  const { products, categories, skus } = shelf();
  if (products.has(first.id)) return 'hits';
  if (categories.has(first.id) || first.state === 'choosingCategory') return 'categories';
  if (/^choosing(Size|Colour|Option|Variant)$/.test(first.state)) return 'variant';
  return skus.has(first.id) ? 'lines' : 'other';
}

function shelf() {
  if (known !== null) return known;
  const { products, categories } = storeCatalogue();
  known = {
    products: new Set(products.map(({ id }) => id)),
    categories: new Set(categories.map(({ id }) => id)),
    skus: new Set(products.flatMap(({ variants }) => variants.map(({ sku }) => sku))),
  };
  return known;
}
let known: Record<'products' | 'categories' | 'skus', ReadonlySet<string>> | null = null;
