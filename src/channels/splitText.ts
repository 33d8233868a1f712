const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** A part is not made shorter than this share of the length only to end it at a better place. */
const SHORTEST_SHARE = 0.4;

/**
 * The text in parts of at most `length` UTF-16 units, in order: cut between paragraphs, else lines, else sentences,
 * else words, else anywhere between two characters as a person sees them. Only white space at the cuts is left out.
 */
export function splitText(text: string, length: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > length) {
    const cut = bestCut(rest, length);
    const part = rest.slice(0, cut).trimEnd();
    if (part !== '') parts.push(part);
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' && parts.length > 0 ? parts : [...parts, rest];
}

/**
 * The last place at or before `length` that does not cut a character as a person sees it.
 * One such character that is longer than `length` is cut between code points.
 */
export function characterCut(text: string, length: number): number {
  const start = graphemes.segment(text).containing(length)?.index ?? text.length;
  if (start > 0) return start;
  const afterHighSurrogate = length > 1 && (text.codePointAt(length - 1) ?? 0) > 0xffff;
  return Math.max(afterHighSurrogate ? length - 1 : length, 1);
}

function bestCut(text: string, length: number): number {
  const hard = characterCut(text, length);
  const soonest = Math.floor(length * SHORTEST_SHARE);
  const window = text.slice(0, hard);
  for (const cut of [window.lastIndexOf('\n\n'), window.lastIndexOf('\n'), lastSentenceEnd(window, text)]) {
    if (cut >= soonest && cut > 0 && isBetweenCharacters(text, cut)) return cut;
  }
  return lastWordEnd(window, text) ?? hard;
}

/** The start of the sentence that does not fit any more. */
function lastSentenceEnd(window: string, text: string): number {
  return sentences.segment(text.slice(0, window.length + 1)).containing(window.length)?.index ?? -1;
}

function lastWordEnd(window: string, text: string): number | null {
  if (/^\s/u.test(text.slice(window.length))) return window.length;
  for (const { index } of [...window.matchAll(/\s+/gu)].reverse()) {
    if (index > 0 && isBetweenCharacters(text, index)) return index;
  }
  return null;
}

function isBetweenCharacters(text: string, at: number): boolean {
  return graphemes.segment(text).containing(at)?.index === at;
}
