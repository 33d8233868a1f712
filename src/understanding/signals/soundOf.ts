import { fold } from '../fold.ts';
import { CURSES, LAUGHTER, POLITE } from './soundWords.ts';

/**
 * How a text sounds, beside its words; each in [0, 1]: its share of letters in words of capitals, such words, exclamation
 * marks, marks in a row, stretched letters, angry pictures, happy ones, laughter, swear words, politeness.
 */
export function soundOf(text: string): number[] {
  const start = text.slice(0, LONGEST);
  const words = start.match(PLAIN_WORD) ?? [];
  const shouted = words.filter(isInCapitals);
  const folded = fold(start).match(FOLDED_WORD) ?? [];
  return [
    share(lettersOf(shouted), lettersOf(words)),
    upTo(shouted.length, 4),
    upTo(count(start, EXCLAMATION), 4),
    upTo(count(start, REPEATED_MARKS), 2),
    upTo(count(start, STRETCHED), 2),
    upTo(count(start, ANGRY), 2),
    upTo(count(start, HAPPY), 2),
    upTo(folded.filter((word) => LAUGHTER.test(word)).length, 1),
    upTo(folded.filter((word) => CURSES.has(word)).length, 2),
    upTo(folded.filter((word) => POLITE.has(word)).length, 2),
  ];
}

const LONGEST = 2_000;
/** Of three letters and more, without digits: 'LP-1042' and 'TV' are not shouted. */
const PLAIN_WORD = /(?<![\p{L}\d-])\p{L}{3,}(?![\p{L}\d-])/gu;
const FOLDED_WORD = /[\p{L}\d*]+/gu;
const EXCLAMATION = /!/g;
const REPEATED_MARKS = /[!?¡¿]{2,}/g;
const STRETCHED = /(\p{L})\1{2,}/gu;
const ANGRY = /[😠😡🤬👿😤🖕💢🙄😒👎😾]/gu;
const HAPPY = /[😀😃😄😁😆😅😂🤣😊😍🥰😘❤💕🎉🥳👍🙏😻💖✨🤩😉]/gu;

/** A word of a script without capitals is in none. */
function isInCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

function lettersOf(words: readonly string[]): number {
  return words.reduce((sum, { length }) => sum + length, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function upTo(value: number, most: number): number {
  return Math.min(value, most) / most;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
