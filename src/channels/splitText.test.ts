import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cutTitle, uniqueTitles } from './cutTitle.ts';
import { splitText } from './splitText.ts';

const FAMILY = '👨‍👩‍👧‍👦';
const words = fc.array(
  fc.constantFrom('a', 'return', 'é', 'e\u0301', '😀', FAMILY, '🇧🇷', ' ', '\n', '\n\n', '. ', 'नि', '漢字'),
  {
    maxLength: 200,
  },
);
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const charactersOf = (text: string) =>
  Array.from(graphemes.segment(text), ({ segment }) => segment).filter(
    (character) => character.trim() !== '',
  );

test('text is cut between paragraphs first', () => {
  assert.deepEqual(splitText('One two three.\n\nFour five.\nSix', 24), ['One two three.', 'Four five.\nSix']);
});

test('text without paragraphs is cut between lines, then sentences, then words', () => {
  assert.deepEqual(splitText('1. Red mug\n2. Blue mug\n3. None', 25), ['1. Red mug\n2. Blue mug', '3. None']);
  assert.deepEqual(splitText('It came broken. I want it back.', 20), ['It came broken.', 'I want it back.']);
  assert.deepEqual(splitText('alpha beta gamma delta', 11), ['alpha beta', 'gamma delta']);
});

test('a word longer than a part is cut between characters', () => {
  assert.deepEqual(splitText('aaaaaaaaaa', 4), ['aaaa', 'aaaa', 'aa']);
  assert.deepEqual(splitText('😀😀😀', 3), ['😀', '😀', '😀']);
});

test('a single character longer than a part is cut between code points', () => {
  const parts = splitText(`${FAMILY}`, 6);
  assert.ok(parts.every((part) => part.length <= 6 && part.isWellFormed()));
  assert.equal(parts.join(''), FAMILY);
});

test('parts are never too long, lose nothing but white space, and cut no character in two', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: FAMILY.length, max: 60 }), (pieces, length) => {
      const text = pieces.join('');
      const parts = splitText(text, length);
      assert.ok(parts.every((part) => part.length <= length));
      assert.deepEqual(parts.flatMap(charactersOf), charactersOf(text));
    }),
    { numRuns: 500 },
  );
});

test('text that fits is one part, as it is', () => {
  assert.deepEqual(splitText(' a \n', 10), [' a \n']);
  assert.deepEqual(splitText('', 10), ['']);
});

test('a title is one line and ends at a word', () => {
  assert.equal(cutTitle('Return\n label', 20), 'Return label');
  assert.equal(cutTitle('Headphones, wireless, black', 20), 'Headphones…');
  assert.equal(cutTitle('Donaudampfschifffahrtsgesellschaft', 20), 'Donaudampfschifffah…');
});

test('titles are never too long, never alike, and never cut a character in two', () => {
  fc.assert(
    fc.property(
      fc.array(
        words.map((pieces) => `x${pieces.join('')}`),
        { maxLength: 10 },
      ),
      (titles) => {
        const cut = uniqueTitles(titles, 24);
        assert.equal(new Set(cut).size, titles.length);
        assert.ok(cut.every((title) => title.length <= 24 && title.isWellFormed()));
        const whole = new Set(titles.flatMap(charactersOf).concat('…', ...'0123456789'));
        assert.ok(cut.flatMap(charactersOf).every((character) => whole.has(character)));
      },
    ),
    { numRuns: 300 },
  );
});
