import { fold } from '../../understanding/fold.ts';
import type { Tongue } from './stem.ts';
import { PHRASE_WORDS } from './synonyms.ts';

/**
 * The words of a text, folded: two measures as one ('160 × 230 cm' → '160x230'), numbers in digits ('two-seat' → '2',
 * 'seat'), units by themselves ('30cm' → '30', 'cm').
 */
export function wordsIn(text: string, tongue: Tongue): string[] {
  // Without its tilde the Portuguese word for wool is an article.
  const told =
    tongue === 'pt' ? text.replace(/(?<!\p{L})lãs?(?!\p{L})|(?<=\bde )la(?!\p{L})/giu, 'lan') : text;
  const folded = fold(told)
    .replace(/'s\b/gu, '')
    .replace(MEASURES, (_, one: string, other: string) => `${one}x${other} `)
    .replace(/(\d)(cm|mm|m|kg|ml|l|w)\b/gu, '$1 $2');
  const words = folded.match(WORD) ?? [];
  return words.map((word) => NUMBERS[tongue].get(word) ?? word);
}

const MEASURES = /(\d+) ?(?:cm)? ?[x×] ?(\d+)(?: ?cm\b)?/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/** 'One' stays a word: 'the blue one'. */
const NUMBERS: Readonly<Record<Tongue, ReadonlyMap<string, string>>> = {
  en: from2('two three four five six seven eight nine ten eleven twelve'),
  pt: new Map([...from2('dois tres quatro cinco seis sete oito nove dez onze doze'), ['duas', '2']]),
  es: from2('dos tres cuatro cinco seis siete ocho nueve diez once doce'),
};

function from2(words: string): Map<string, string> {
  return new Map(words.split(' ').map((word, at) => [word, String(at + 2)]));
}

/** The phrases by their first word without its s, longest first. */
const PHRASES: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  PHRASE_WORDS.map((phrase) => phrase.split('_')).sort((a, b) => b.length - a.length),
  ([first = '']) => singular(first),
);

/** Words with those that are one thing together joined: 'coffee', 'table' → 'coffee_table'. */
export function joined(words: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = PHRASES.get(singular(words[at] ?? ''))?.find((parts) =>
      parts.every((part, step) => singular(words[at + step] ?? '') === singular(part)),
    );
    found.push(phrase?.join('_') ?? words[at] ?? '');
    at += (phrase?.length ?? 1) - 1;
  }
  return found;
}

function singular(word: string): string {
  if (word.length <= 3 || word.endsWith('ss')) return word;
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
