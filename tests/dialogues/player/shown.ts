import type { PhoneMessage } from '../../../world/graph/documents.ts';

/** What is seen of a message on the phone, line by line: a document, the words, `[Yes] [No]` for what may be tapped. */
export function shownIn({ text, choices, document }: PhoneMessage): string[] {
  const lines = text
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [
    ...(document === undefined ? [] : [`[${document.filename}]`]),
    ...lines,
    ...(choices.length === 0 ? [] : [choices.map(({ title }) => `[${title}]`).join(' ')]),
  ];
}

/**
 * Whether the lines are what is written: word for word, where `{…}` stands for anything within a line, and
 * `~ words` for any lines that contain these words.
 */
export function matches(written: readonly string[], shown: readonly string[]): boolean {
  return new RegExp(`^${written.map(patternOf).join('\n')}$`, 'u').test(shown.join('\n'));
}

function patternOf(line: string): string {
  const isPiece = line.startsWith('~ ');
  const words = (isPiece ? line.slice(2) : line)
    .split(/\{[^}]*\}/)
    .map((piece) => piece.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('.+');
  return isPiece ? `[^]*${words}[^]*` : words;
}
