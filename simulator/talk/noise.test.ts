import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../world/random.ts';
import { LANGUAGES } from '../people/language.ts';
import type { Style } from '../people/persona.ts';
import { styled, withSlip } from './noise.ts';

const STYLES: readonly Style[] = ['plain', 'typos', 'terse', 'verbose', 'voice', 'slang'];

test('whatever the style, the gaps stay as they are', () => {
  const random = seededRandom(1);
  for (const style of STYLES)
    for (const language of LANGUAGES)
      for (let n = 0; n < 50; n++)
        assert.match(
          styled('please, where is {number} with my {item}?', { style, language }, random),
          /\{number\}.*\{item\}/,
        );
});

test('a slip changes one word and no more', () => {
  const random = seededRandom(2);
  for (let n = 0; n < 100; n++) {
    const slipped = withSlip('where is my parcel today', random).split(' ');
    const changed = slipped.filter((word, at) => word !== 'where is my parcel today'.split(' ')[at]);
    assert.ok(changed.length <= 1);
  }
});

test('dictated words have no marks, and slang has shorthand and no accents', () => {
  const random = () => 0.99;
  assert.equal(styled('¿Dónde está?', { style: 'voice', language: 'es' }, random), 'dónde está');
  assert.equal(styled('você não entregou', { style: 'slang', language: 'pt-BR' }, random), 'vc n entregou');
});
