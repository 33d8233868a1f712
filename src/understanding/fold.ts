import { legible, untrust } from '../base/untrusted.ts';

/**
 * Text as it is compared: small letters, no accents, digits of every script as 0–9, one kind of apostrophe.
 * For matching only; what is kept is always what the contact wrote.
 */
export function fold(text: string): string {
  return legible(untrust(text))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(INVISIBLE, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[\u2018\u2019\u00b4`]/gu, "'")
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Zero-width characters and marks of direction: they part words that look whole. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The words and emoji of a text, folded: `'Sim, por favor 👍'` → `['sim', 'por', 'favor', '👍']`. */
export function tokensOf(text: string): string[] {
  return fold(text).match(TOKEN) ?? [];
}

const TOKEN = /[\p{L}\p{N}]+(?:'[\p{L}]+)*|\p{Extended_Pictographic}/gu;

/** A word without its stretched letters: 'siiim' → 'sim', 'yesss' → 'yes', 'off' → 'of'. Compare only with squeezed words. */
export function squeeze(word: string): string {
  return word.replace(/(\p{L})\1+/gu, '$1');
}
