import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  STRESS_DEVELOPMENT_FILE,
  STRESS_FILES,
  readEvaluation,
} from '../blueprints/store/evaluation/readEvaluation.ts';
import { intents } from '../blueprints/store/intents/intents.ts';
import { withProductIntents } from '../src/understanding/classifier/withProductIntents.ts';

const all = withProductIntents(intents);
const files = [...STRESS_FILES, STRESS_DEVELOPMENT_FILE];

test('no recorded text of a customer is an example that the classifier learns from', () => {
  const learned = new Set(all.flatMap(({ examples }) => Object.values(examples).flat().map(plain)));
  const clashes = files.flatMap((file) =>
    readEvaluation(file).flatMap(({ text }, index) =>
      learned.has(plain(text)) ? [`${file}:${index + 1} ${text}`] : [],
    ),
  );
  assert.deepEqual(clashes, [], 'write these rows anew');
});

test('every intent that a recorded text means is one that the store or the product knows', () => {
  const known = new Set(['affirm', 'deny', ...all.map(({ name }) => name)]);
  const meant = files.flatMap((file) => readEvaluation(file).flatMap(({ means }) => means));
  assert.deepEqual(
    meant.filter((name) => !name.includes(':') && !known.has(name)),
    [],
  );
});

/** Small letters without accents and punctuation; what is nothing but signs stays as it is. */
function plain(text: string): string {
  const words = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? text : words;
}
