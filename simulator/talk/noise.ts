import type { Random } from '../../world/random.ts';
import type { Language } from '../people/language.ts';
import type { Style } from '../people/persona.ts';
import { pick } from '../people/pick.ts';

/** The same words as somebody of this style types or dictates them. What stands in braces is left alone. */
export function styled(
  wording: string,
  { style, language }: { style: Style; language: Language },
  random: Random,
): string {
  switch (style) {
    case 'plain':
    case 'verbose':
      return random() < 0.5 ? wording : capital(wording);
    case 'typos':
      return withSlip(random() < 0.5 ? wording.toLowerCase() : wording, random);
    case 'terse':
      return bare(wording);
    case 'voice':
      return `${random() < 0.4 ? `${pick(FILLERS[language], random)} ` : ''}${bare(wording)}`;
    case 'slang':
      return shorthand(withoutAccents(wording.toLowerCase()), language);
  }
}

/** One slip of the thumb in one word of five letters and more: left out, doubled, or two that changed places. */
export function withSlip(wording: string, random: Random): string {
  const words = wording.split(' ');
  const long = words.flatMap((word, at) => (/^\p{L}{5,}$/u.test(word) ? [at] : []));
  if (long.length === 0) return wording;
  const slipped = pick(long, random);
  return words.map((word, at) => (at === slipped ? slip(word, random) : word)).join(' ');
}

function slip(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter = '', after] = [word.slice(0, at), word[at], word.slice(at + 1)];
  const kind = random();
  if (kind < 0.34) return before + after;
  if (kind < 0.67) return before + letter + letter + after;
  return before + (after[0] ?? '') + letter + after.slice(1);
}

const capital = (wording: string) => wording.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
const bare = (wording: string) => wording.toLowerCase().replaceAll(/[.,!?¿¡:]+(?=\s|$)|[¿¡]/g, '');
const withoutAccents = (wording: string) => wording.normalize('NFD').replaceAll(/\p{M}/gu, '');

const FILLERS: Readonly<Record<Language, readonly string[]>> = {
  en: ['um', 'so', 'okay so', 'well'],
  'pt-BR': ['então', 'é', 'tipo', 'olha'],
  es: ['eh', 'bueno', 'pues', 'mira'],
};

const SHORT: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { you: 'u', are: 'r', please: 'plz', your: 'ur', thanks: 'thx', because: 'cuz', 'want to': 'wanna' },
  'pt-BR': { voce: 'vc', voces: 'vcs', que: 'q', nao: 'n', porque: 'pq', 'por favor': 'pfv', tambem: 'tb' },
  es: { que: 'q', por: 'x', 'por favor': 'porfa', porque: 'xq', tambien: 'tb', estoy: 'toy' },
};

function shorthand(wording: string, language: Language): string {
  const longestFirst = Object.entries(SHORT[language]).sort(([one], [other]) => other.length - one.length);
  return longestFirst.reduce(
    (text, [long, short]) => text.replaceAll(new RegExp(`(?<![\\p{L}{])${long}(?![\\p{L}}])`, 'gu'), short),
    wording,
  );
}
