import { fold } from '../../understanding/fold.ts';
import { numbersIn } from '../../understanding/slots/numbersIn.ts';
import { HOW_FAR, MOST_STARS, unitOf, type Counted, type LimitKind } from './countedNumber.ts';
import { AFTER, BEFORE, JOINT, OF_RATING, OF_REVIEWS, RANGE_BEFORE, RATING_AFTER } from './limitWords.ts';

/** A number that something may not pass. Of a price in whole units of the currency, not in minor ones. */
export interface Limit {
  kind: LimitKind;
  min: number | null;
  max: number | null;
  /** Said to be about that much: min and max stand around it. */
  isNear: boolean;
  /** As it was said; null: no currency was named, or one that means the shop's own. */
  currency: string | null;
}

export interface LimitsRead {
  limits: Limit[];
  /** What is left of the folded text. */
  rest: string;
}

/**
 * The limits that a text sets, in digits and words of three languages: 'under $40 rated 4+ with 150+ reviews', 'entre 50 y
 * 100', 'até R$ 200', 'no more than thirty dollars'. Measures ('2 m', '128 GB', '3 seats') are none.
 */
export function limitsIn(text: string, language: string, currency: string): LimitsRead {
  const folded = apart(fold(text));
  const reading = { language, currency, now: new Date(0), timeZone: 'UTC' };
  const numbers = numbersIn(folded, language).map((number) => unitOf(folded, number, reading));
  const limits: Limit[] = [];
  let rest = folded;
  for (let at = 0; at < numbers.length; at += 1) {
    const [first, second] = [numbers[at], numbers[at + 1]];
    if (first === undefined) continue;
    const read =
      (second && rangeOf(folded, first, second)) ?? limitOf(folded, first, numbers[at - 1]?.to ?? 0);
    if (read === null) continue;
    limits.push(read.limit);
    rest = blanked(rest, read);
    if (read.isRange) at += 1;
  }
  return { limits, rest: rest.replace(/\s+/gu, ' ').trim() };
}

/** Ranges with room around their dash, and signs of currency beside their number. */
function apart(folded: string): string {
  return folded
    .replace(/\b([0-5](?:[.,]\d)?) ?(?:\/|out of|de um total de) ?5\b(?! ?(?:star|estrel))/gu, '$1 stars')
    .replace(/\b([0-5](?:[.,]\d)?) ?(?:\/|out of) ?5\b/gu, '$1')
    .replace(/(\d)(k?) ?[-–—] ?(?=(?:[a-z]{0,2}\$|€|£)? ?\d)/gu, '$1$2 - ')
    .replace(/(\d)(?=reais|conto|euro|dolar|dollar|peso|buck|brl|usd|eur|mxn|star|estrel)/gu, '$1 ');
}

interface Read {
  limit: Limit;
  from: number;
  to: number;
  isRange: boolean;
}

/** 'between 50 and 100', 'R$ 50 - 100', '4 to 5 stars'. */
function rangeOf(folded: string, first: Counted, second: Counted): Read | null {
  const isJoined = JOINT.test(folded.slice(first.to, second.from));
  if (!isJoined || second.value < first.value) return null;
  const lead = RANGE_BEFORE.exec(folded.slice(Math.max(0, first.from - HOW_FAR), first.from));
  const isRating =
    first.value <= MOST_STARS && ofRating(folded.slice(0, first.from - (lead?.[0].trimStart().length ?? 0)));
  const kind = second.kind ?? first.kind ?? (isRating ? 'rating' : lead !== null ? 'price' : null);
  if (kind === null || kind === 'measure' || first.kind === 'measure') return null;
  // 'Give me a 2 and a 3' is no range, and neither is a bare 'de 2 a 3'.
  const isSure = second.kind !== null || first.kind !== null || isRating || second.value >= LEAST_BARE;
  if (!isSure) return null;
  const after = /^ ?(?:stars?|estrel+as?|estrellas?)/u.exec(folded.slice(second.to))?.[0].length ?? 0;
  return {
    limit: {
      kind,
      min: first.value,
      max: second.value,
      isNear: false,
      currency: second.currency ?? first.currency,
    },
    from: first.from - (lead?.[0].length ?? 0),
    to: second.to + after,
    isRange: true,
  };
}

/** A bare number below it counts something rather than money. */
const LEAST_BARE = 5;

function ofRating(before: string): boolean {
  return OF_RATING.test(before.trimEnd());
}

function limitOf(folded: string, number: Counted, from: number): Read | null {
  if (number.kind === 'measure') return null;
  const before = folded.slice(Math.max(from, number.from - HOW_FAR), number.from);
  const after = folded.slice(number.to, number.to + HOW_FAR);
  const found = BEFORE.find(({ words }) => words.test(before));
  const lead = found === undefined ? '' : (found.words.exec(before)?.[0] ?? '').replace(/^[^\p{L}<>~]/u, '');
  const around = before
    .slice(0, before.length - lead.length)
    .trimEnd()
    .replace(/[(:]$/u, '')
    .trimEnd();
  const trail = AFTER.find(({ words }) => words.test(after));
  const trailing = trail === undefined ? '' : (trail.words.exec(after)?.[0] ?? '');
  const kind =
    number.kind ??
    kindBeside({
      folded,
      number,
      around,
      after: after.slice(trailing.length),
      hasLimit: found !== undefined || trail !== undefined,
    });
  if (kind === null) return null;
  const bound = boundOf(kind, number, found?.bound ?? null, trail?.bound ?? null);
  const unit = number.kind === null && kind === 'rating' ? (RATING_AFTER.exec(after)?.[0].length ?? 0) : 0;
  return {
    limit: { kind, ...bounded(number.value, bound), isNear: bound === 'near', currency: number.currency },
    from: number.from - lead.length,
    to: number.to + Math.max(trailing.length, unit),
    isRange: false,
  };
}

interface Beside {
  folded: string;
  number: Counted;
  around: string;
  after: string;
  hasLimit: boolean;
}

/** What a bare number limits, by the words beside it. */
function kindBeside({ number, around, after, hasLimit }: Beside): LimitKind | null {
  if (OF_REVIEWS.test(around) && (hasLimit || number.hasPlus)) return 'reviews';
  if (number.value <= MOST_STARS && (ofRating(around) || RATING_AFTER.test(after))) return 'rating';
  if (!hasLimit || number.value < LEAST_BARE) return null;
  const isFollowed = /^ ?\p{L}/u.test(after) && !JOINING.test(after);
  return isFollowed && number.value < LEAST_FOLLOWED ? null : 'price';
}

/** Of '20 candles' the 20 is a count; 'under 200 dress' is clumsy, and still a price. */
const LEAST_FOLLOWED = 30;
const JOINING =
  /^ ?(?:with|for|and|in|on|that|which|please|each|if|or|but|of|con|com|para|pra|por|y|e|en|em|que|de|no|na|the|a|cada|ou|o)(?!\p{L})/u;

type Bound = 'max' | 'min' | 'near';

function boundOf(kind: LimitKind, number: Counted, before: Bound | null, after: Bound | null): Bound {
  if (before !== null) return before;
  if (after !== null) return after;
  if (number.hasPlus) return 'min';
  return kind === 'price' ? 'max' : 'min';
}

/** How far 'around 80' goes, as a share of it. */
const AROUND = 0.25;

function bounded(value: number, bound: Bound): { min: number | null; max: number | null } {
  switch (bound) {
    case 'max':
      return { min: null, max: value };
    case 'min':
      return { min: value, max: null };
    case 'near':
      return { min: value * (1 - AROUND), max: value * (1 + AROUND) };
  }
}

function blanked(text: string, { from, to }: Read): string {
  return text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
}
