import { seeded, type Random } from '../../src/understanding/classifier/random.ts';

/** Texts as they are typed in a hurry: in three of ten words of four letters and more, one slip. */
export function withTypos(texts: readonly string[], seed: number): string[] {
  const random = seeded(seed);
  return texts.map((text) =>
    text
      .split(' ')
      .map((word) => (word.length < 4 || random() >= TYPO_RATE ? word : slip(word, random)))
      .join(' '),
  );
}

/** The same texts with a greeting before and thanks after, in other words than the classifier is taught with. */
export function wrapped(texts: readonly string[], seed: number): string[] {
  const random = seeded(seed);
  const one = (choices: readonly string[]) => choices[Math.floor(random() * choices.length)] ?? '';
  return texts.map((text) => `${one(BEFORE)}${text}${one(AFTER)}`);
}

const TYPO_RATE = 0.3;

const BEFORE = [
  'hi ',
  'hello good morning ',
  'hey there, quick question: ',
  'sorry to bother you but ',
  'pls help ',
  'good afternoon team, hope all is fine. ',
  'hi I was wondering, ',
];
const AFTER = [' thanks', ' thank you so much', ' asap pls', ' 🙏', '', ' thanks a bunch!', ' let me know'];

/** The keys beside each other on a keyboard. */
const BESIDE: Readonly<Record<string, string>> = {
  a: 'sqz',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'x',
};

/** A letter left out, two that changed places, one twice, or one beside the right one. */
function slip(word: string, random: Random): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  switch (Math.floor(random() * 4)) {
    case 0:
      return before + after;
    case 1:
      return before + (after[0] ?? '') + letter + after.slice(1);
    case 2:
      return before + letter + letter + after;
    default: {
      const beside = BESIDE[letter] ?? letter;
      return before + (beside[Math.floor(random() * beside.length)] ?? letter) + after;
    }
  }
}
