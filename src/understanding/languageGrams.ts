import { readFileSync } from 'node:fs';

/** How much a text tells for each language, from 0; the highest is the likeliest. */
export interface LanguageScores {
  en: number;
  'pt-BR': number;
  es: number;
  /** How many different pieces of words were known. */
  pieces: number;
}

/**
 * What the letters of a text tell about its language, with the table of Nito-ELD's large database and its way of taking
 * pieces of words, limited to the product's languages (scripts/makeLanguageGrams.ts). eld itself is not loaded: its
 * large database takes 1.1 s and 417 MB, medium 0.4 s and 188 MB, extra small 0.15 s and 91 MB; this table, with the
 * same answers as large, 0.03 s and 4 MB, read when it is first asked (measured 2026-11-21, 2 cores).
 */
export function scoreLanguages(text: string): LanguageScores {
  grams ??= readGrams();
  const scores = { en: 0, 'pt-BR': 0, es: 0, pieces: 0 };
  for (const piece of piecesOf(text.slice(0, LONGEST))) {
    const packed = grams.get(piece);
    if (packed === undefined) continue;
    scores.pieces += 1;
    scores.en += packed & 0xff;
    scores['pt-BR'] += (packed >> 8) & 0xff;
    scores.es += packed >> 16;
  }
  return scores;
}

/** What comes later tells no more. */
const LONGEST = 350;

/** The pieces of words by their bytes, as Latin-1; the scores of the three languages in one number. */
let grams: ReadonlyMap<string, number> | undefined;

/** The least that a piece tells which is in the database; the table has what is above it. Source: eld 2.1.0. */
const LEAST = 53;

function readGrams(): Map<string, number> {
  const lines = readFileSync(new URL('languageGrams.txt', import.meta.url), 'latin1').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const gram = line
          .slice(0, -7)
          .replace(/\\x(..)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
        const [en, pt, es] = [line.slice(-6, -4), line.slice(-4, -2), line.slice(-2)].map(scoreOf);
        return [gram, (en ?? 0) | ((pt ?? 0) << 8) | ((es ?? 0) << 16)];
      }),
  );
}

function scoreOf(hex: string): number {
  return hex === '--' ? 0 : parseInt(hex, 16) + LEAST;
}

/** Four bytes, then three further the next four, a space at both ends of a word. */
function piecesOf(text: string): Set<string> {
  const pieces = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:['’]\p{L}+)*/gu)) {
    const bytes = Buffer.from(word, 'utf8').toString('latin1').slice(0, 70);
    let at = 0;
    for (; at + 4 < bytes.length; at += 3) pieces.add((at === 0 ? ' ' : '') + bytes.slice(at, at + 4));
    const end = bytes.length === 3 ? bytes : bytes.slice(-4);
    pieces.add(`${at === 0 ? ' ' : ''}${end} `);
  }
  return pieces;
}
