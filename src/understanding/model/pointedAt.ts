import { fold } from '../fold.ts';

/**
 * The piece of a text that the words stand for, as it stands there: whole words next to each other, whatever their case
 * and accents, and without the marks around them. Null when they do not stand there. A part of a word is no word:
 * '104' does not point into '1042'.
 */
export function pointedAt(words: string, text: string): string | null {
  const wanted = wordsIn(words).map(bare).filter(Boolean);
  const said = wordsIn(text);
  const bareSaid = said.map(bare);
  if (wanted.length === 0) return null;
  for (let at = 0; at + wanted.length <= said.length; at++) {
    if (wanted.every((word, index) => bareSaid[at + index] === word))
      return said.slice(at, at + wanted.length).join(' ');
  }
  return null;
}

const wordsIn = (text: string) => text.split(/\s+/u).filter((word) => word !== '');

/** Folded, without what stands around it: '«LP-1042».' is 'lp-1042'. A lone smile stays. */
function bare(word: string): string {
  const folded = fold(word);
  return folded.replace(/^[^\p{L}\p{N}[]+|[^\p{L}\p{N}\]]+$/gu, '') || folded;
}
