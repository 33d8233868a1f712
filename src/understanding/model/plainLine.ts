import { legible, untrust } from '../../base/untrusted.ts';

/**
 * Any text as one line that can be quoted to a model: no line breaks, nothing invisible, no control characters and no
 * marks that look like markup, cut to a length.
 */
export function plainLine(text: string, longest: number): string {
  return legible(untrust(text.slice(0, longest * 4)))
    .replace(INVISIBLE, '')
    .replace(/[<>`]/g, (mark) => LOOKALIKE[mark] ?? '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
}

/** Control, format and private characters, variation selectors and fillers: they carry words that nobody sees. */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u3164\uffa0]|\u034f|[\ufe00-\ufe0e]|[\u{e0100}-\u{e01ef}]/gu;

const LOOKALIKE: Readonly<Record<string, string>> = { '<': '‹', '>': '›', '`': "'" };

/** Whether `plainLine` would take something invisible out. */
export function holdsInvisible(text: string): boolean {
  return text.search(INVISIBLE) >= 0;
}
