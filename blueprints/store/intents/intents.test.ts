import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intents } from './intents.ts';

const LANGUAGES = ['en', 'pt-BR', 'es'];
/** They add to what the product knows by itself. */
const ASIDES = ['wantHuman', 'cancel', 'optOut', 'thanks', 'greeting', 'repeat'];

const own = intents.filter(({ name }) => !ASIDES.includes(name));

test('the store knows at least 45 intents of its own, each by another name', () => {
  assert.ok(own.length >= 45, `${own.length} intents`);
  assert.equal(new Set(intents.map(({ name }) => name)).size, intents.length);
});

test('every intent has at least 25 examples in each language', () => {
  const few = own.flatMap(({ name, examples }) =>
    LANGUAGES.filter((language) => (examples[language] ?? []).length < 25).map(
      (language) => `${name} ${language}`,
    ),
  );
  assert.deepEqual(few, []);
});

test('no example stands in two intents, nor twice in one language', () => {
  const found = new Map<string, string>();
  const again: string[] = [];
  for (const { name, examples } of intents)
    for (const [language, said] of Object.entries(examples))
      for (const example of said) {
        const words = bare(example);
        const before = found.get(words);
        if (before !== undefined && (!before.startsWith(`${name} `) || before === `${name} ${language}`))
          again.push(`${example}: ${before}, ${name} ${language}`);
        found.set(words, `${name} ${language}`);
      }
  assert.deepEqual(again, []);
});

test('every example has words', () => {
  const empty = intents.flatMap(({ name, examples }) =>
    Object.values(examples)
      .flat()
      .filter((example) => bare(example) === '')
      .map(() => name),
  );
  assert.deepEqual(empty, []);
});

/** Small letters, no accents, no punctuation. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
