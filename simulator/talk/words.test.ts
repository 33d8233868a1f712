import assert from 'node:assert/strict';
import { test } from 'node:test';
import { store } from '../../blueprints/store/blueprint.ts';
import {
  readEvaluation,
  STRESS_FILES,
  TRAFFIC_FILES,
} from '../../blueprints/store/evaluation/readEvaluation.ts';
import { GOALS } from '../people/goals.ts';
import { LANGUAGES } from '../people/language.ts';
import { fill, readWords, wordsIn } from './words.ts';

const FEWEST = 12;
/** What everybody says, such as 'why is my order taking so long', is said here too. */
const MOST_SAME = 0.1;

test('every language has the same lists, with at least twelve different wordings each', () => {
  const names = [...wordsIn('en').keys()];
  for (const language of LANGUAGES) {
    assert.deepEqual([...wordsIn(language).keys()], names, language);
    for (const [name, list] of wordsIn(language))
      assert.ok(new Set(list).size >= FEWEST, `[${name}] of ${language} has ${new Set(list).size}`);
  }
});

test('everything that a customer may want can be said', () => {
  for (const { intent } of GOALS) assert.ok(wordsIn('en').has(intent), intent);
});

test("the wordings are the simulator's own: few are also an example, or a row that is measured", () => {
  const examples = store.intents.flatMap((intent) => Object.values(intent.examples).flat());
  const rows = [...TRAFFIC_FILES, ...STRESS_FILES].flatMap((file) =>
    readEvaluation(file).map(({ text }) => text),
  );
  const taken = new Set([...examples, ...rows].map(plain));
  const own = LANGUAGES.flatMap((language) => [...wordsIn(language).values()].flat()).map(plain);
  const longer = own.filter((wording) => wording.split(' ').length >= 4);
  const same = longer.filter((wording) => taken.has(wording));
  assert.ok(
    same.length <= MOST_SAME * longer.length,
    `${same.length} of ${longer.length}: ${same.join(' | ')}`,
  );
});

test('a list begins at its name, and gaps are filled', () => {
  const words = readWords('[yes]\nyes\n\n[item]\nthe {item}, please\n');
  assert.deepEqual(Object.fromEntries(words), { yes: ['yes'], item: ['the {item}, please'] });
  assert.equal(fill('the {item} {again}', { item: 'lamp' }), 'the lamp');
});

const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .trim();
