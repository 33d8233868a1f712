import { fold, squeeze, tokensOf } from './fold.ts';
import { areNear } from './nearWords.ts';
import {
  AROUND_A_PLACE,
  AROUND_A_TITLE,
  ASKING,
  CONDITIONS,
  LABELS,
  SEVERAL,
  TAKING,
} from './choiceWords.ts';
import { byLimit, byMoney } from './moneyChoice.ts';
import { placeIn } from './placeChoice.ts';
import { orderNumbersIn } from './slots/orderNumber.ts';
import { NEGATIONS } from './stopWords.ts';

/** An option as the contact saw it. */
export interface ShownOption {
  id: string;
  title: string;
  /** What stood below the title: a price, a date. */
  description?: string;
}

/**
 * The one option that a text means: by its title, also misspelt or in part, by its place in the list, by a price or a
 * fact in its description, or by what it is not ('not the first' of two). Null when it fits none, or several.
 */
export function readChoice(text: string, options: readonly ShownOption[]): string | null {
  if (text.length > LONGEST || options.length === 0) return null;
  const folded = fold(text).replaceAll('🔟', '10').replaceAll('e-mail', 'email').replace(LEAD, '');
  const words = tokensOf(folded);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const exact = theOnly(options, ({ title }) => wordsOf(title).join(' ') === words.join(' '));
  if (exact !== null) return exact;
  if (SEVERAL.test(words.join(' '))) return null;
  return DENIES.test(folded) ? byDenial(folded, options) : meant(folded, options);
}

const LONGEST = 300;
const MOST_WORDS = 12;

/** 'I think I'd go with the second': what is said before a choice. */
const LEAD =
  /^(?:(?:i think|i guess|i'd say|acho que|creo que|pode ser|then|entao|entonces|well|bueno|ok|okay|yes|sim|si|hmm|oi|hi|hola)[ ,:]+){1,3}(?=\S)/u;

/** Of a title: 'e-mail' is one word, as in 'email'. */
function wordsOf(shown: string): string[] {
  return tokensOf(shown.toLowerCase().replaceAll('e-mail', 'email'));
}

function theOnly(options: readonly ShownOption[], fits: (option: ShownOption) => boolean): string | null {
  const [first, second] = options.filter(fits);
  return first !== undefined && second === undefined ? first.id : null;
}

function meant(folded: string, options: readonly ShownOption[]): string | null {
  const words = tokensOf(folded);
  return (
    byPlace(words, options) ??
    byWords(words, options, ({ title }) => title) ??
    byMoney(folded, options) ??
    byLimit(words, options) ??
    bySpokenNumber(folded, options) ??
    byWords(words, options, ({ title, description = '' }) => `${title} ${description}`)
  );
}

/** '2', 'dois', 'a segunda', 'b)', 'the last one'. A number that a title holds may mean the title. */
function byPlace(words: readonly string[], options: readonly ShownOption[]): string | null {
  const meantWords = words.filter((word) => !AROUND_A_PLACE.has(word));
  // 'a', 'number one': said alone or as a label, the small words mean a place after all.
  const isLabelled = words.length === 1 || LABELS.has(words.at(-2) ?? '');
  const last = isLabelled ? words.slice(-1) : [];
  const said = meantWords.length > 0 ? meantWords : last;
  const place = placeIn(said, rowsIn(options)) ?? placeIn(said, options.length);
  if (place === null) return null;
  const [word = ''] = meantWords;
  const isInTitle = options.some(({ title }) => wordsOf(title).includes(word));
  if (!place.isOrdinal && (isInTitle || words.some((each) => TAKING.has(each)))) return null;
  return options[place.at - 1]?.id ?? null;
}

/** 'L P one zero four two': the number that a title is, said digit by digit. */
function bySpokenNumber(folded: string, options: readonly ShownOption[]): string | null {
  const [number, another] = orderNumbersIn(folded);
  if (number === undefined || another !== undefined) return null;
  const said = fold(number);
  return theOnly(options, ({ title }) => fold(title) === said || fold(title).endsWith(`-${said}`));
}

/** 'The last one' of a list is its last row; 'another one' below the rows is none. */
function rowsIn(options: readonly ShownOption[]): number {
  const after = options.findLastIndex(({ description }) => description !== undefined) + 1;
  return after > 0 ? after : options.length;
}

/** Words of one option and of no other: all that is said is in it, or all of it is in what is said. */
function byWords(
  words: readonly string[],
  options: readonly ShownOption[],
  textOf: (option: ShownOption) => string,
): string | null {
  if (words.some((word) => NEGATIONS.has(squeeze(word)) || CONDITIONS.has(word))) return null;
  const said = words.filter((word) => !AROUND_A_TITLE.has(word));
  const touched = options.filter((option) => said.some((word) => has(wordsOf(textOf(option)), word)));
  const inText = theOnly(touched, (option) => said.every((word) => has(wordsOf(textOf(option)), word)));
  if (inText !== null) return inText;
  const [only, another] = touched;
  if (only === undefined || another !== undefined || words.some((word) => ASKING.has(word))) return null;
  const ofText = wordsOf(textOf(only)).filter((word) => !AROUND_A_TITLE.has(word));
  const beside = said.filter((word) => !has(ofText, word));
  const isAllOfIt = ofText.length > 0 && ofText.every((word) => has(said, word));
  return isAllOfIt && beside.length <= ofText.length ? only.id : null;
}

function has(words: readonly string[], word: string): boolean {
  return words.some((each) => squeeze(each) === squeeze(word) || isSlip(squeeze(each), squeeze(word)));
}

/** Among short words only letters that changed places: 'bleu' is blue, but 'black' is not back. */
function isSlip(one: string, other: string): boolean {
  const isShort = Math.min(one.length, other.length) < 5;
  if (isShort && [...one].sort().join('') !== [...other].sort().join('')) return false;
  return areNear(one, other);
}

const DENIES =
  /(?:^|[ ,.;])(?:not|nao|no|nem|ni|instead of|except|menos|em vez d[eoa]|en vez de)(?:[ ,]|$)|n't /u;

/**
 * 'Not the first', 'o primeiro não', 'not the red, the blue one': what is left when the denied options are taken away.
 * Only when every part of it is clear.
 */
function byDenial(folded: string, options: readonly ShownOption[]): string | null {
  const parts = folded
    .split(/[,.;]| but | mas | sino | pero /u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const denied = new Set<string>();
  const wanted = new Set<string>();
  for (const part of parts) {
    const isDenied = DENIES.test(part);
    const said = part.replace(DENIAL, ' ').trim();
    if (
      /^(?:i want |quero |quiero )?(?:the |o |a |el |la )?(?:other|outr[oa]|otr[oa])(?: one| ?uno| ?una)?$/u.test(
        said,
      )
    )
      continue;
    if (said === '') return null;
    const option = meant(said, options);
    if (option === null) return null;
    (isDenied ? denied : wanted).add(option);
  }
  const [only, another] = wanted.size > 0 ? wanted : left(options, denied);
  return only !== undefined && another === undefined && !denied.has(only) ? only : null;
}

const DENIAL =
  /(?:^| )(?:i |eu |yo )?(?:do |does )?(?:not|don't|isn't|nao|no|nem|ni|instead of|except|menos|em vez d[eoa]|en vez de)(?: (?:want|quero|quiero|e|eh|es|is|that|o|a|el|la|the))*(?= |$)/gu;

function left(options: readonly ShownOption[], denied: ReadonlySet<string>): string[] {
  return denied.size === 0 ? [] : options.map(({ id }) => id).filter((id) => !denied.has(id));
}
