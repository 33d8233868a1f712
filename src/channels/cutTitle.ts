import { characterCut } from './splitText.ts';

const ELLIPSIS = '…';
/** A cut title keeps whole words as long as that leaves this share of the room. */
const SHORTEST_SHARE = 0.4;
const LOOSE_END = /[\s,;:.·–—-]+$/u;

/** One line of at most `length` UTF-16 units; what is too long ends at a word with '…'. */
export function cutTitle(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  if (length <= ELLIPSIS.length) return '';
  const hard = characterCut(line, length - ELLIPSIS.length);
  if (hard > length - ELLIPSIS.length) return '';
  const kept = line.slice(0, hard);
  const wordEnd = line[hard] === ' ' ? hard : kept.lastIndexOf(' ');
  const whole = wordEnd >= length * SHORTEST_SHARE ? kept.slice(0, wordEnd) : kept;
  return `${whole.replace(LOOSE_END, '')}${ELLIPSIS}`;
}

/** Titles cut to `length`, each different from all others: what looks the same after the cut gets ' 2', ' 3' … */
export function uniqueTitles(titles: string[], length: number): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    let unique = cutTitle(title, length);
    for (let count = 2; taken.has(unique); count += 1) {
      const suffix = ` ${count}`;
      unique = `${cutTitle(title, length - suffix.length)}${suffix}`;
    }
    taken.add(unique);
    return unique;
  });
}
