import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calm, type Classification, type Classifier } from '../understanding/classifier.ts';
import type { Intent } from '../understanding/intent.ts';
import { judge } from './judge.ts';
import { count, NO_COUNTS, pairOf, sharesOf, type Meant } from './measure.ts';
import { INTENTS } from './testing/intents.ts';

const measure = (classifier: Classifier, intents: readonly Intent[], meant: Meant[]) =>
  sharesOf(count(classifier, intents, meant));

/** Says of each text what stands in the table, as a classifier would. */
function saying(table: { [text: string]: Partial<Classification> }): Classifier {
  return {
    classify: (text) => ({
      commands: [],
      confidence: 1,
      verdict: 'sure',
      candidates: [],
      signals: calm,
      ...table[text],
    }),
  };
}

const start = { kind: 'start', flow: 'refund', slots: {} } as const;
const ask = (topic: string) => ({ kind: 'ask', question: 'x', topic }) as const;
const best = (intent: string) => [{ intent, confidence: 0.9 }];
const meant = (text: string, ...means: string[]) => ({ text, language: 'en', means });

test('settled is what was sure, wrong what came to something else, or to a part, or to more', () => {
  const classifier = saying({
    right: { commands: [start], candidates: best('refund') },
    wrong: { commands: [ask('hours')], candidates: best('hours') },
    unsure: { verdict: 'unsure', commands: [{ kind: 'outOfScope' }], candidates: best('refund') },
    both: { commands: [ask('hours'), start] },
    part: { commands: [start] },
  });
  const measured = measure(classifier, INTENTS, [
    meant('right', 'refund'),
    meant('wrong', 'parcel'),
    meant('unsure', 'refund'),
    meant('both', 'refund', 'hours'),
    meant('part', 'refund', 'hours'),
    meant('unknown', 'somethingElse'),
  ]);
  assert.deepEqual(measured, {
    texts: 5,
    settled: 4 / 5,
    wrong: 2 / 4,
    accuracy: { refund: { texts: 2, right: 2 }, parcel: { texts: 1, right: 0 } },
  });
});

test('out of scope is right when nothing is carried out', () => {
  const strange = { name: 'strange', means: { outOfScope: true }, examples: {} } as const;
  const classifier = saying({ poem: { commands: [{ kind: 'outOfScope' }], candidates: best('hours') } });
  const { settled, wrong, accuracy } = measure(classifier, [...INTENTS, strange], [meant('poem', 'strange')]);
  assert.deepEqual([settled, wrong, accuracy], [1, 0, { strange: { texts: 1, right: 1 } }]);
});

test('nothing to measure is nothing settled', () => {
  assert.deepEqual(measure(saying({}), INTENTS, []), { texts: 0, settled: 0, wrong: 0, accuracy: {} });
});

const of = (settled: number, wrong: number) => ({ texts: 100, settled, wrong, accuracy: {} });
const pair = (current: readonly [number, number], candidate: readonly [number, number]) => ({
  current: of(...current),
  candidate: of(...candidate),
  chance: { settled: 0.01, wrong: 0.003 },
});
const confused = { current: [], candidate: [] };

for (const [name, recorded, folds, isNotWorse] of [
  ['better on both', pair([0.8, 0.02], [0.9, 0.01]), pair([0.8, 0.02], [0.8, 0.02]), true],
  ['less by chance', pair([0.8, 0.02], [0.796, 0.0219]), pair([0.8, 0.02], [0.8, 0.02]), true],
  ['settles less', pair([0.8, 0.02], [0.794, 0.01]), pair([0.8, 0.02], [0.8, 0.02]), false],
  ['more often wrong', pair([0.8, 0.02], [0.9, 0.0221]), pair([0.8, 0.02], [0.8, 0.02]), false],
  ['less on the examples by chance', null, pair([0.8, 0.02], [0.791, 0.0229]), true],
  ['worse on the examples only', null, pair([0.8, 0.02], [0.7, 0.02]), false],
  ['nothing recorded and not worse', null, pair([0.8, 0.02], [0.8, 0.02]), true],
] as const) {
  test(`a candidate that is ${name} ${isNotWorse ? 'may' : 'may not'} be published`, () => {
    const judged = judge({ recorded, folds, confused });
    assert.equal(judged.isNotWorse, isNotWorse, judged.verdict);
  });
}

test('the verdict has both figures of both sets', () => {
  const recorded = pair([0.8, 0.02], [0.7, 0.03]);
  const { verdict } = judge({ recorded, folds: pair([0.5, 0], [0.6, 0]), confused });
  assert.equal(
    verdict,
    'on the recorded texts it settles less and is wrong more often: 70.0 % settled (was 80.0 %), 3.0 % of it wrong (was 2.0 %); ' +
      'on the examples it is not worse: 60.0 % settled (was 50.0 %), 0.0 % of it wrong (was 0.0 %)',
  );
});

test('chance is how many texts changed sides', () => {
  const outcomes = (said: string) =>
    [...said].map((letter) => (letter === 'r' ? 'right' : letter === 'w' ? 'wrong' : 'open'));
  const counts = (said: string) => ({ ...NO_COUNTS, outcomes: outcomes(said) });
  const { current, candidate, chance } = pairOf(counts('rrrrwooo'), counts('rrorwrow'));
  assert.deepEqual([current.settled, candidate.settled], [5 / 8, 6 / 8]);
  assert.deepEqual([current.wrong, candidate.wrong], [1 / 5, 2 / 6]);
  assert.deepEqual(chance, { settled: (2.576 * Math.sqrt(3)) / 8, wrong: 2.576 / 5 });
  assert.deepEqual(pairOf(NO_COUNTS, NO_COUNTS).chance, { settled: 0, wrong: 0 });
});
