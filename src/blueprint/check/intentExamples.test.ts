import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Intent } from '../../understanding/intent.ts';
import { defineBlueprint } from '../blueprint.ts';
import { parcelBlueprint } from '../testing/parcelBlueprint.ts';
import { checkBlueprint } from './checkBlueprint.ts';
import { notesOn } from './notesOn.ts';

const LANGUAGES = parcelBlueprint.languages;

function asking(name: string, words: readonly string[]): Intent {
  return {
    name,
    means: { ask: true },
    examples: Object.fromEntries(
      LANGUAGES.map((language) => [language, words.map((word) => `${word} (${language})`)]),
    ),
  };
}

const withIntents = (...intents: Intent[]) => defineBlueprint({ ...parcelBlueprint, intents });
const findings = (...intents: Intent[]) =>
  checkBlueprint(withIntents(...intents)).filter(({ rule }) => rule === 'intentExamples');

test('an example of two intents is refused, naming it and both, whatever its case, accents and courtesies', () => {
  const one = { ...asking('one', ['where is the map']), examples: { en: ['Where is the map?', 'a map'] } };
  const two = {
    ...asking('two', []),
    examples: { en: ['hello, where is the máp please', 'maps of the city'] },
  };
  const [found, ...others] = findings(one, two);
  assert.match(found?.reason ?? '', /'Where is the map\?' is an example of the intents 'one' and 'two'/);
  assert.ok((found?.fix.length ?? 0) > 0);
  assert.equal(others.length, 1);
});

test('an example that is one of the product means two things as well', () => {
  const [found] = findings({ ...asking('hotline', []), examples: { en: ['talk to a human'] } });
  assert.match(found?.reason ?? '', /'talk to a human' .* 'hotline' and 'wantHuman'/);
});

test('intents of their own words are left alone, and so are examples that stand twice in one', () => {
  assert.deepEqual(findings(asking('one', ['red apples', 'red apples']), asking('two', ['blue skies'])), []);
});

test('an intent with one example is allowed, and told', () => {
  const blueprint = withIntents(asking('one', ['red apples']));
  assert.deepEqual(
    checkBlueprint(blueprint).filter(({ rule }) => rule === 'intents' || rule === 'intentExamples'),
    [],
  );
  const [note] = notesOn(blueprint);
  assert.match(
    note ?? '',
    /^intent 'one' has one example in '.*': it will seldom be sure; write 10 and more$/,
  );
  assert.equal(notesOn(blueprint).length, LANGUAGES.length);
});

test('enough examples, and those that are added to the product, are not told', () => {
  const many = asking(
    'many',
    Array.from({ length: 10 }, (_, index) => `thing number ${'x'.repeat(index)}`),
  );
  const own: Intent = { ...asking('thanks', ['ta']), means: { smallTalk: 'thanks' } };
  assert.deepEqual(notesOn(withIntents(many, own)), []);
});
