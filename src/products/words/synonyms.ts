import { HOME_THINGS } from './homeThings.ts';
import { QUALITIES } from './qualities.ts';
import { WORN_THINGS } from './wornThings.ts';

/**
 * Words of one meaning in what is sold, a line each: English | Portuguese | Spanish; folded, a phrase joined by `_`.
 * Only words that may stand for each other: who asks for one is served by the other.
 */
export const SYNONYMS: readonly string[] = [HOME_THINGS, WORN_THINGS, QUALITIES].flatMap((lines) =>
  lines.trim().split('\n'),
);

/** The phrases among them: 'coffee_table'. */
export const PHRASE_WORDS: readonly string[] = [
  ...new Set(SYNONYMS.flatMap((line) => line.split(/[ |]+/)).filter((word) => word.includes('_'))),
];
