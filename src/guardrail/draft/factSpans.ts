import { fold, squeeze } from '../../understanding/fold.ts';
import { STOP_WORDS } from '../../understanding/stopWords.ts';
import { LINK } from './checkDraft.ts';
import { DAY_WORDS, MONEY_WORDS, NUMBER_STEM, NUMBER_WORDS, TIME_UNITS, type Words } from './draftWords.ts';

/** Where a fact stands in a text: from `at` up to `end`. */
export interface Span {
  at: number;
  end: number;
}

interface Piece extends Span {
  word: string;
  isLink: boolean;
  isFact: boolean;
}

/** All that a draft may not write by itself, as whole phrases and in order: '8:00 and 20:00', 'R$ 24,90', 'three lamps'. */
export function factSpans(text: string, language: string): Span[] {
  const pieces = piecesOf(text, language);
  const spans: Span[] = [];
  for (let first = 0; first < pieces.length; first++) {
    const piece = pieces[first];
    if (!piece?.isFact) continue;
    const last = piece.isLink ? first : lastWithUnit(text, pieces, { first, language });
    spans.push({ at: piece.at, end: pieces[last]?.end ?? piece.end });
    first = last;
  }
  return spans;
}

const PIECE = new RegExp(
  `(?<link>${LINK.source})|\\p{L}{0,3}\\p{Sc}|[%‰٪﹪％]|[\\p{L}\\p{M}\\p{N}]+(?:[.,:'’/-][\\p{L}\\p{M}\\p{N}]+)*|[–—-]`,
  'giu',
);

function piecesOf(text: string, language: string): Piece[] {
  const only = primaryOf(language);
  const pieces = [...text.matchAll(PIECE)].map(({ 0: found, index, groups }): Piece => {
    const isLink = groups?.['link'] !== undefined;
    const own = isLink ? found.replace(/[.,;:!?)]+$/, '') : found;
    const word = fold(own);
    return { word, isLink, at: index, end: index + own.length, isFact: isLink || isFactual(own, word, only) };
  });
  markPhrases(pieces, only);
  return pieces;
}

function isFactual(own: string, word: string, language: string): boolean {
  if (/[\p{N}\p{Sc}%‰٪﹪％]/u.test(own) || NUMBER_STEM.test(word)) return true;
  return LISTS.some((list) => listed(list, language).has(word));
}

const LISTS = [NUMBER_WORDS, DAY_WORDS, MONEY_WORDS];

/** 'Next week', 'por cento', 'an hour': facts of several words. */
function markPhrases(pieces: Piece[], language: string): void {
  for (const [at, piece] of pieces.entries()) {
    for (const length of [2, 3, 4]) {
      const phrase = pieces.slice(at, at + length);
      const words = phrase.map(({ word }) => word).join('_');
      const isTime =
        length === 2 &&
        TIME_UNITS.before.includes(piece.word) &&
        TIME_UNITS.units.includes(phrase[1]?.word ?? '');
      if (!isTime && !LISTS.some((list) => listed(list, language).has(words))) continue;
      for (const each of phrase) each.isFact = true;
    }
  }
}

const known = new Map<string, ReadonlySet<string>>();

function listed(list: Words, language: string): ReadonlySet<string> {
  const key = `${LISTS.indexOf(list)} ${language}`;
  const found = known.get(key);
  if (found) return found;
  const words = list
    .filter(({ only }) => only === undefined || only === language)
    .flatMap(({ words }) => words.split(/\s+/));
  const made = new Set(words);
  known.set(key, made);
  return made;
}

/** Facts that stand side by side are one, and so are two with a small word between them: '3 to 5'. */
function lastOf(text: string, pieces: readonly Piece[], first: number): number {
  let last = first;
  for (;;) {
    if (isNext(text, pieces, last)) last += 1;
    else if (isNext(text, pieces, last, JOINTS) && isNext(text, pieces, last + 1)) last += 2;
    else return last;
  }
}

const JOINTS: ReadonlySet<string> = new Set(
  '- – — to a e y o or ou and de do of as at per por until till ate hasta'.split(' '),
);

function isNext(text: string, pieces: readonly Piece[], at: number, among?: ReadonlySet<string>): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (!piece || !next || !/^ ?$/.test(text.slice(piece.end, next.at))) return false;
  return among ? among.has(next.word) : next.isFact && !next.isLink;
}

/** A bare number takes what it counts with it. */
function lastWithUnit(
  text: string,
  pieces: readonly Piece[],
  { first, language }: { first: number; language: string },
): number {
  const last = lastOf(text, pieces, first);
  const span = text.slice(pieces[first]?.at, pieces[last]?.end);
  if (/[\p{Sc}%]/u.test(span) || !isBareNumber(pieces[last]?.word ?? '', language)) return last;
  const counted = (at: number) => {
    const [before, piece] = [pieces[at - 1], pieces[at]];
    if (!before || !piece || piece.isLink || text.slice(before.end, piece.at) !== ' ') return null;
    return /^\p{L}/u.test(piece.word) && !STOP_WORDS.has(squeeze(piece.word)) ? piece.word : null;
  };
  const [unit, second] = [counted(last + 1), counted(last + 2)];
  if (unit === null) return last;
  return second !== null && (BEFORE_UNIT.has(unit) || AFTER_UNIT.has(second)) ? last + 2 : last + 1;
}

function isBareNumber(word: string, language: string): boolean {
  if (/^[\d.,]+$/.test(word) || NUMBER_STEM.test(word)) return true;
  return listed(NUMBER_WORDS, primaryOf(language)).has(word);
}

const primaryOf = (language: string) => language.slice(0, 2).toLowerCase();

const BEFORE_UNIT: ReadonlySet<string> = new Set(['working', 'business', 'calendar', 'consecutive']);
const AFTER_UNIT: ReadonlySet<string> = new Set(['uteis', 'corridos', 'habiles', 'naturales', 'seguidos']);
