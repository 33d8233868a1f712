import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../../world/random.ts';
import { LANGUAGES, type Language } from '../../people/language.ts';
import { pick } from '../../people/pick.ts';
import { fill, readWords } from '../../talk/words.ts';

const FOLDER = join(import.meta.dirname, '..', 'words');
const WORDS = new Map(
  LANGUAGES.map((language) => [language, readWords(readFileSync(join(FOLDER, `${language}.txt`), 'utf8'))]),
);

export type SayName =
  | 'wish'
  | 'wishUnder'
  | 'browse'
  | 'hello'
  | 'cheaper'
  | 'compare'
  | 'more'
  | 'seeCart'
  | 'checkout'
  | 'person'
  | 'paid'
  | 'coupon'
  | 'words';

/** What a shopper of this language says, with its gaps filled. @throws Error when the list does not exist. */
export function sayIn(
  language: Language,
  name: SayName,
  { random, gaps = {} }: { random: Random; gaps?: Readonly<Record<string, string>> },
): string {
  return fill(pick(WORDS.get(language)?.get(name) ?? [], random), gaps);
}
