import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineBlueprint } from '../../src/blueprint/blueprint.ts';
import { loadBlueprint } from '../../src/blueprint/loadBlueprint.ts';
import { parcelBlueprint } from '../../src/blueprint/testing/parcelBlueprint.ts';
import { AppError } from '../../src/base/errors.ts';
import { learnedClassifier } from '../../src/understanding/classifier/learnedClassifier.ts';
import { signalsOf } from '../../src/understanding/signals/signalsOf.ts';
import type { Intent } from '../../src/understanding/intent.ts';

const { languages } = parcelBlueprint;

function asking(name: string, examples: readonly string[]): Intent {
  return {
    name,
    means: { ask: true },
    examples: Object.fromEntries(languages.map((language) => [language, examples])),
  };
}

const withIntents = (...intents: Intent[]) =>
  loadBlueprint(defineBlueprint({ ...parcelBlueprint, intents: [...parcelBlueprint.intents, ...intents] }));

function refusalOf(...intents: Intent[]): string {
  try {
    withIntents(...intents);
  } catch (error) {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, 'BLUEPRINT_INVALID');
    return error.message;
  }
  return 'nothing was refused';
}

async function learn(...intents: Intent[]) {
  const { intents: own } = withIntents(...intents);
  return (await learnedClassifier(own, { folder: null, signalsOf })).classifier;
}

test('what cannot be learned from is refused, naming intent and remedy', () => {
  const apples = ['red apples', 'ripe apples'];
  const cases: [Intent[], RegExp][] = [
    [
      [asking('one', apples), asking('two', apples)],
      /'red apples' is an example of the intents 'one' and 'two'; leave/,
    ],
    [[asking('none', [])], /intent 'none' has no examples in 'en'; write how contacts say it/],
    [[asking('blank', ['', '  '])], /\[shape\].*intents/],
    [
      [asking('same', ['red apples']), asking('same', ['blue plums'])],
      /two intents are named 'same'; give one/,
    ],
  ];
  for (const [intents, message] of cases) assert.match(refusalOf(...intents), message);
});

test('an intent with one example is learned, and known by it', async () => {
  const classifier = await learn(asking('apples', ['red apples of the valley']));
  const { candidates } = classifier.classify('red apples of the valley', 'en');
  assert.equal(candidates[0]?.intent, 'apples');
});

test('an intent with the name of one of the product adds to it', async () => {
  const own: Intent = { ...asking('thanks', ['zank yuu muchly']), means: { smallTalk: 'thanks' } };
  const classifier = await learn(own);
  for (const text of ['thank you very much', 'zank yuu muchly'])
    assert.equal(classifier.classify(text, 'en').candidates[0]?.intent, 'thanks', text);
});

test('examples of 10,000 characters, and of nothing but marks, are learned from like others', async () => {
  const long = 'the marmalade is mouldy '.repeat(420);
  const classifier = await learn(asking('mould', [long, 'mouldy marmalade', '???', '\u200b']));
  assert.equal(classifier.classify('mouldy marmalade', 'en').candidates[0]?.intent, 'mould');
  assert.ok(classifier.classify(long, 'en').candidates.length > 0);
});

test('an intent with 5,000 examples does not swallow the others', async (t) => {
  const many = Array.from(
    { length: 5_000 },
    (_, n) => `gizmo ${n.toString(36)} of colour ${(n * 7).toString(36)}`,
  );
  const startedAt = performance.now();
  const own: Intent = {
    ...asking('gizmo', ['gizmo']),
    examples: { en: many, 'pt-BR': ['bugiganga'], es: ['cachivache'] },
  };
  const classifier = await learn(own);
  t.diagnostic(`learned in ${Math.round(performance.now() - startedAt)} ms`);
  assert.equal(classifier.classify('gizmo zz of colour 9', 'en').candidates[0]?.intent, 'gizmo');
  assert.equal(classifier.classify('my parcel is lost', 'en').candidates[0]?.intent, 'lostParcel');
});
