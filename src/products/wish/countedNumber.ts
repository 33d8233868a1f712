import { currencyAfter, currencyBefore } from '../../understanding/slots/currency.ts';
import type { Reading } from '../../understanding/slots/found.ts';
import type { NumberFound } from '../../understanding/slots/numbersIn.ts';
import { MEASURE, REVIEWS, STARS } from './limitWords.ts';

export type LimitKind = 'price' | 'rating' | 'reviews';

/** A number with what it counts: `from` and `to` hold its currency or its unit. */
export interface Counted extends NumberFound {
  kind: LimitKind | 'measure' | null;
  currency: string | null;
  hasPlus: boolean;
}

/** In characters, how far around a number is looked. */
export const HOW_FAR = 60;

/** What a number counts by the words beside it; null when they do not tell. */
export function unitOf(folded: string, number: NumberFound, reading: Reading): Counted {
  const thousands = /^k(?![\p{L}\d])/u.exec(folded.slice(number.to))?.[0] ?? '';
  const value = thousands === '' ? number.value : number.value * 1_000;
  const end = number.to + thousands.length;
  const after = folded.slice(end, end + HOW_FAR);
  const hasPlus = /^ ?\+/u.test(after);
  const counted = { ...number, value, to: end, hasPlus, currency: null };
  for (const [kind, words] of [
    ['rating', STARS],
    ['reviews', REVIEWS],
  ] as const) {
    const unit = words.exec(after);
    if (unit !== null && (kind !== 'rating' || value <= MOST_STARS))
      return { ...counted, kind, to: end + unit[0].length };
  }
  const plus = hasPlus ? (/^ ?\+/u.exec(after)?.[0].length ?? 0) : 0;
  const before = currencyBefore(folded.slice(Math.max(0, number.from - 6), number.from), reading);
  const behind = currencyAfter(after.slice(plus), reading);
  const sign = /(?:[a-z]{0,2}\$|€|£) ?$/u.exec(folded.slice(Math.max(0, number.from - 5), number.from))?.[0];
  const isNamed = behind !== null && !/^ ?(?:de )?(?:un|um)(?!\p{L})/u.test(after);
  if (before !== null || isNamed || sign !== undefined || /^ ?\$(?!\d)/u.test(after)) {
    const from = number.from - Math.max(before?.length ?? 0, sign?.length ?? 0);
    const to = end + plus + (isNamed ? behind.length : (/^ ?\$/u.exec(after)?.[0].length ?? 0));
    const currency = before?.currency ?? behind?.currency ?? null;
    const said = behind?.isHundredth === true ? value / 100 : value;
    return { ...counted, value: said, kind: 'price', currency, from, to };
  }
  if (MEASURE.test(after)) return { ...counted, kind: 'measure' };
  const isGlued = /^\p{L}/u.test(after) && thousands === '';
  return { ...counted, kind: isGlued ? 'measure' : null, to: end + plus };
}

/** The most stars there are. */
export const MOST_STARS = 5;
