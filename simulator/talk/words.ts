import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../world/random.ts';
import type { Language } from '../people/language.ts';
import { pick } from '../people/pick.ts';

const FOLDER = join(import.meta.dirname, '..', 'words');
const known = new Map<Language, ReadonlyMap<string, readonly string[]>>();

/** All that customers of a language say, by what they say it for: the name of an intent, or of an answer. */
export function wordsIn(language: Language): ReadonlyMap<string, readonly string[]> {
  const words = known.get(language) ?? readWords(readFileSync(join(FOLDER, `${language}.txt`), 'utf8'));
  known.set(language, words);
  return words;
}

/** @param written `[name]` begins a list; each line after it is one wording. */
export function readWords(written: string): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  let list: string[] = [];
  for (const line of written.split('\n').map((each) => each.trim())) {
    const name = /^\[(\w+)\]$/.exec(line)?.[1];
    if (name !== undefined) lists.set(name, (list = []));
    else if (line !== '') list.push(line);
  }
  return lists;
}

/** One wording, with its gaps: `{item}`, `{number}`. @throws Error when the list does not exist. */
export function oneWording(language: Language, list: string, random: Random): string {
  const wordings = wordsIn(language).get(list);
  if (wordings === undefined) throw new Error(`There are no words for '${list}' in ${language}`);
  return pick(wordings, random);
}

/** Fills the gaps; one that nothing is given for is left out. */
export function fill(wording: string, gaps: Readonly<Record<string, string>>): string {
  return wording
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => gaps[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
