import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  STRESS_DEVELOPMENT_FILE,
  STRESS_FILES,
  TRAFFIC_DEVELOPMENT_FILE,
  TRAFFIC_FILES,
  readEvaluation,
} from '../blueprints/store/evaluation/readEvaluation.ts';
import { intents } from '../blueprints/store/intents/intents.ts';
import { withProductIntents } from '../src/understanding/classifier/withProductIntents.ts';

const all = withProductIntents(intents);
const learned = new Set(all.flatMap(({ examples }) => Object.values(examples).flat().map(plain)));
const stress = [...STRESS_FILES, STRESS_DEVELOPMENT_FILE];
const traffic = [...TRAFFIC_FILES, TRAFFIC_DEVELOPMENT_FILE];

/** Shorter ones everybody says: 'where is my order'. */
const TELLING_WORDS = 5;

test('no text of the stress set is an example that the classifier learns from', () => {
  assert.deepEqual(stress.flatMap(clashesIn), [], 'write these rows anew');
});

test('no text of five words and more of the measured traffic is an example that the classifier learns from', () => {
  const clashes = TRAFFIC_FILES.flatMap(clashesIn).filter(
    ({ text }) => plain(text).split(' ').length >= TELLING_WORDS,
  );
  assert.deepEqual(clashes, [], 'write these rows anew');
});

test('every intent that a recorded text means is one that the store or the product knows', () => {
  const known = new Set(['affirm', 'deny', ...all.map(({ name }) => name)]);
  const meant = [...stress, ...traffic].flatMap((file) => readEvaluation(file).flatMap(({ means }) => means));
  assert.deepEqual(
    meant.filter((name) => !name.includes(':') && !known.has(name)),
    [],
  );
});

function clashesIn(file: string): { place: string; text: string }[] {
  return readEvaluation(file).flatMap(({ text }, index) =>
    learned.has(plain(text)) ? [{ place: `${file}:${index + 1}`, text }] : [],
  );
}

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
