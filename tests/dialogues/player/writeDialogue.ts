import type { DialogueLine } from '../../../blueprints/store/testing/readDialogue.ts';

/** The lines as they stand in a file. */
export function writeLines(name: string, lines: readonly DialogueLine[]): string {
  return lines.map((line) => writeLine(name, line)).join('\n');
}

function writeLine(name: string, line: DialogueLine): string {
  if (line.who === 'customer') return `\n**${name}:** ${line.words}`;
  return line.who === 'aside' ? `\n*(${line.what})*` : line.shown.map((each) => `> ${each}`).join('\n');
}
