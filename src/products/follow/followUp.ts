import type { ProductFilters } from '../../integrations/ports/products.ts';
import { fold } from '../../understanding/fold.ts';
import type { Entry } from '../catalogue/entry.ts';
import type { ProductSpace } from '../catalogue/productSpace.ts';
import type { Wish } from '../wish/readWish.ts';
import { cheaperThanShown, dearerThanShown, narrowed } from './narrowed.ts';
import {
  ANEW,
  CHEAPER,
  CHEAPEST_SHOWN,
  COMPARE,
  DEARER,
  DEAREST_SHOWN,
  FIRST_FEW,
  isLooking,
  isWanting,
  MORE,
  PLACES_ONLY,
  THE_ONE,
  THIS,
} from './followWords.ts';
import { placesSaid } from './placesSaid.ts';
import { shownThatFit, shownWithTitle } from './shownThatFit.ts';

/** Where a search stands, with the products it showed, as they are in the index now. */
export interface Standing {
  filters: ProductFilters;
  page: number;
  shown: readonly Entry[];
}

/** What words make of what was shown. */
export type FollowUp =
  | { kind: 'more' }
  /** `relaxed`: without it, when nothing is cheaper. */
  | { kind: 'search'; filters: ProductFilters; otherwise: ProductFilters | null }
  | { kind: 'pick'; entry: Entry; quantity: number | null; isWanted: boolean }
  | { kind: 'compare'; entries: readonly Entry[] };

/** How words go on from what was shown; null when they are about something new, or about nothing. */
export function followUp(
  space: ProductSpace,
  text: string,
  { wish, last }: { wish: Wish; last: Standing },
): FollowUp | null {
  const folded = fold(text);
  const { shown, filters } = last;
  const isSame = !wish.hasKind || sameThing(wish, filters);
  if ((COMPARE.test(folded) || PLACES_ONLY.test(folded)) && shown.length > 1) return compared(folded, shown);
  const said = placesSaid(withoutValues(folded, wish), shown.length);
  const placed = said.places[0] === undefined ? undefined : shown[said.places[0]];
  if (placed !== undefined && CHEAPER.test(folded))
    return { kind: 'search', filters: cheaperThanShown(filters, [placed]), otherwise: null };
  const picked = placed ?? extreme(folded, shown);
  if (picked !== undefined)
    return { kind: 'pick', entry: picked, quantity: quantityOf(said.quantity), isWanted: isWanting(folded) };
  const named = pickedByWords(space, folded, { wish, last });
  if (named !== null)
    return { kind: 'pick', entry: named, quantity: quantityOf(said.quantity), isWanted: isWanting(folded) };
  if (isSame && CHEAPER.test(folded)) return cheaper(wish, last);
  if (isSame && DEARER.test(folded))
    return { kind: 'search', filters: dearerThanShown(narrowed(filters, wish), shown), otherwise: null };
  if (isSame && wish.isNarrowing && !(ANEW.test(folded) && !wish.hasKind))
    return { kind: 'search', filters: narrowed(filters, wish), otherwise: null };
  return isSame && MORE.test(folded) ? { kind: 'more' } : null;
}

/** Without numbers that are something else: a size, a limit. */
function withoutValues(folded: string, { filters }: Wish): string {
  if (filters.maxMinor !== null || filters.minMinor !== null) return '';
  const values = Object.values(filters.facets).flatMap((named) => named.map(fold));
  const words = folded.replace(/[\p{L}\d]+(?:-[\p{L}\d]+)+/gu, ' ');
  return values.reduce((text, value) => ` ${text} `.replaceAll(` ${value} `, ' '), words);
}

const MOST_PIECES = 10_000;

function quantityOf(quantity: number | null): number | null {
  return quantity === null || quantity > MOST_PIECES ? null : quantity;
}

/** 'More dresses' after dresses: every word was looked for already. */
function sameThing({ content }: Wish, { words }: ProductFilters): boolean {
  const before = new Set(words.split(' ').map(withoutPlural));
  return content.every((word) => before.has(withoutPlural(word)));
}

function withoutPlural(word: string): string {
  return word.replace(/e?s$/u, '');
}

function cheaper(wish: Wish, { filters, shown }: Standing): FollowUp {
  const base = narrowed(filters, wish);
  const isLimited = wish.filters.maxMinor !== null;
  const otherwise: ProductFilters = { ...base, sort: 'cheapest' };
  return isLimited
    ? { kind: 'search', filters: otherwise, otherwise: null }
    : { kind: 'search', filters: cheaperThanShown(base, shown), otherwise };
}

function extreme(folded: string, shown: readonly Entry[]): Entry | undefined {
  const price = ({ variants }: Entry) => Math.min(...variants.map(({ unitMinor }) => unitMinor));
  if (CHEAPEST_SHOWN.test(folded)) return shown.toSorted((a, b) => price(a) - price(b))[0];
  return DEAREST_SHOWN.test(folded) ? shown.toSorted((a, b) => price(b) - price(a))[0] : undefined;
}

function compared(folded: string, shown: readonly Entry[]): FollowUp | null {
  const few = FIRST_FEW.find(({ words }) => words.test(folded))?.count;
  const { places } = placesSaid(folded, shown.length, true);
  const byPlace = few === undefined ? places.flatMap((place) => shown[place] ?? []) : shown.slice(0, few);
  const byName = byPlace.length > 1 ? byPlace : shownWithTitle(folded, shown);
  const entries =
    byName.length > 1 ? byName : places.length === 0 && shown.length <= MOST_COMPARED ? shown : [];
  return entries.length > 1 ? { kind: 'compare', entries: entries.slice(0, MOST_COMPARED) } : null;
}

const MOST_COMPARED = 3;

/** By what it is: 'the blue one', a title, or the only one that is before them. */
function pickedByWords(
  space: ProductSpace,
  folded: string,
  { wish, last }: { wish: Wish; last: Standing },
): Entry | null {
  const { shown } = last;
  const [first, another] = shown;
  const isOnly = first !== undefined && another === undefined;
  const isMeant = isWanting(folded) || isLooking(folded) || THE_ONE.test(folded);
  const fitting = shownThatFit(space, wish, shown);
  const hasLimit = wish.filters.maxMinor !== null || wish.filters.minMinor !== null;
  if (isOnly && !hasLimit && !CHEAPER.test(folded) && !MORE.test(folded)) {
    const isAboutIt = wish.hasKind ? fitting.length > 0 : wish.content.length === 0;
    const isSaid = wish.hasFacets ? fitting.length > 0 : isMeant || THIS.test(folded);
    if (isAboutIt && isSaid) return first;
  }
  const titled = shownWithTitle(folded, shown);
  if (titled.length === 1 && titled[0] !== undefined) return titled[0];
  const isNamed = THE_ONE.test(folded) || (isMeant && wish.hasKind && wish.hasFacets);
  return isNamed && fitting.length === 1 ? (fitting[0] ?? null) : null;
}
