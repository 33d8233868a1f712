import { fold } from '../../understanding/fold.ts';
import { found, type DraftBounds, type DraftProblem } from './draftBounds.ts';
import {
  ACCENTED_FUTURE,
  COMMITMENTS,
  DAY_WORDS,
  LANGUAGE_MARKS,
  MONEY_WORDS,
  NUMBER_STEM,
  NUMBER_WORDS,
  TIME_UNITS,
  type Words,
} from './draftWords.ts';

/** Written in the language of the contact. */
export function checkLanguage(bare: string, language: string): DraftProblem[] {
  const primary = primaryOf(language);
  if (!(primary in LANGUAGE_MARKS))
    return [{ rule: 'language', reason: `no draft in '${primary}' can be checked` }];
  const words = new Set(wordsOf(bare));
  const score = (of: string) => [...(LANGUAGE_MARKS[of] ?? [])].filter((word) => words.has(word)).length;
  const other = Object.keys(LANGUAGE_MARKS).find((each) => each !== primary && score(each) > score(primary));
  return found('language', other !== undefined, `it is not in the language '${primary}'`);
}

/** Numbers, days, money and promises, in words. */
export function checkWords(bare: string, { language, backed }: DraftBounds): DraftProblem[] {
  const words = wordsOf(bare);
  const joined = words.join(' ');
  const text = ` ${joined} ${joined.replaceAll('-', ' ')} `;
  const primary = primaryOf(language);
  const has = (list: Words) =>
    list.some(
      (each) =>
        (each.only ?? primary) === primary && each.words.split(/\s+/).some((word) => holds(text, word)),
    );
  const open =
    COMMITMENTS.find(({ backedBy, pattern }) => !backed.includes(backedBy) && pattern.test(text))?.backedBy ??
    (!backed.includes('promise') && ACCENTED_FUTURE.test(bare.normalize('NFKC')) ? 'promise' : null);
  return [
    ...found(
      'number',
      has(NUMBER_WORDS) || words.some((word) => NUMBER_STEM.test(word)) || isSpelledOut(bare),
      'it has a number in words; use the placeholders',
    ),
    ...found(
      'day',
      has(DAY_WORDS) || isMonth(bare) || holdsTime(words),
      'it names a day or a time; use the placeholders',
    ),
    ...found('currency', has(MONEY_WORDS), 'it names money or a share of it; use the placeholders'),
    ...found('commitment', open !== null, `it promises, or says that something is done (${open})`),
  ];
}

/** 'May' and 'March' are months where they are written like names, and verbs where they are not. */
function isMonth(bare: string): boolean {
  return (
    /\b(?:May(?! (?:I|we|you|be)\b)|March)\b/.test(bare) ||
    /\b(?:in|by|until|of|since|em|en|de) (?:may|march)\b/i.test(bare)
  );
}

function holdsTime(words: readonly string[]): boolean {
  return words.some(
    (word, at) => TIME_UNITS.units.includes(word) && TIME_UNITS.before.includes(words[at - 1] ?? ''),
  );
}

/** 'f i f t y', 'c-i-n-c-o': letters apart. */
function isSpelledOut(bare: string): boolean {
  return /(?<!\p{L})(?:\p{L}[\s.\-·]){3,}\p{L}(?!\p{L})/u.test(bare);
}

const holds = (text: string, word: string) => text.includes(` ${word.replaceAll('_', ' ')} `);
const primaryOf = (language: string) => language.split('-')[0]?.toLowerCase() ?? language;

/** Folded words, those of other alphabets' look-alikes included. */
export function wordsOf(text: string): string[] {
  return fold(text.normalize('NFKC')).match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
}
