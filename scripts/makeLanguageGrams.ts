/**
 * `node scripts/makeLanguageGrams.ts`: writes the table that `src/understanding/languageGrams.ts` reads: of eld's large
 * database what tells the product's languages apart. Run it again when a language or a version of eld comes.
 */
import { writeFile } from 'node:fs/promises';

/** In the order of the columns. */
const LANGUAGES = ['en', 'pt', 'es'];
const HEADER = [
  '# Nito-ELD 2.1.0, database L60, limited to en, pt, es. Copyright 2023 Nito T.M., Apache-2.0, npmjs.com/package/eld.',
  '# Changed: other languages left out, bytes beyond ASCII written as \\xHH. Made by scripts/makeLanguageGrams.ts.',
  '# A piece of a word of up to four UTF-8 bytes, and how much it tells for en, pt, es; -- for not at all.',
];

const database = new URL('../node_modules/eld/src/', import.meta.url);
const { ngramsData } = await import(new URL('ngrams/large.js', database).href);
const { dictionary } = await import(new URL('dictionary.js', database).href);

/** eld writes bytes beyond ASCII as single characters of a dictionary of its own. */
const byteOf = new Map<string, number>();
for (let byte = 0x80; byte <= 0xff; byte += 1) {
  const character: string = dictionary[byte];
  if (character !== undefined && character !== ' ') byteOf.set(character, byte);
}

const columns = LANGUAGES.map((language) =>
  Object.keys(ngramsData.languages).find((id) => ngramsData.languages[id] === language),
);
const lines: string[] = [];
for (const [gram, scores] of Object.entries<Record<string, number>>(ngramsData.ngrams)) {
  const told = columns.map((id) => (id === undefined ? undefined : scores[id]));
  if (told.every((score) => score === undefined)) continue;
  const cells = told.map((score) => (score === undefined ? '--' : score.toString(16).padStart(2, '0')));
  lines.push(`${[...gram].map(written).join('')}|${cells.join('')}`);
}
lines.sort();
const file = new URL('../src/understanding/languageGrams.txt', import.meta.url);
await writeFile(file, `${[...HEADER, ...lines].join('\n')}\n`);
console.log(`${lines.length} pieces in ${file.pathname}`);

function written(character: string): string {
  const byte = byteOf.get(character);
  return byte === undefined ? character : `\\x${byte.toString(16)}`;
}
