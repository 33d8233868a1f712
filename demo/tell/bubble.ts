import type { PhoneMessage } from '../../world/graph/documents.ts';

const WIDTH = 78;
const BUBBLE = 52;
const NO_BREAK = '\u00a0';

/** One message of a chat: the customer's on the left, the business's on the right. */
export function bubble(message: PhoneMessage): string {
  const lines = [...wrap(message.text, BUBBLE), ...extras(message)];
  if (message.from === 'customer') return lines.map((line) => `  ${line}`).join('\n');
  const indent = WIDTH - Math.max(...lines.map(lengthOf));
  return lines.map((line) => ' '.repeat(Math.max(indent, 0)) + line).join('\n');
}

function extras({ type, choices, document }: PhoneMessage): string[] {
  // A label stays in one piece.
  const buttons = choices.map(({ title }) => `[${title.replaceAll(' ', NO_BREAK)}]`).join(' ');
  return [
    ...(document === undefined ? [] : [`<${document.filename}, ${Math.ceil(document.size / 1024)} KB>`]),
    ...(buttons === '' ? [] : wrap(buttons, BUBBLE).map((line) => line.replaceAll(NO_BREAK, ' '))),
    ...(type === 'template' ? ['(a template: the window is closed)'] : []),
  ];
}

/** Breaks at blanks; a word that is longer than a line stays whole. */
function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [''];
    for (const word of paragraph.split(' ')) {
      const line = lines.at(-1) ?? '';
      if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > width) lines.push(word);
      else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    }
    return lines;
  });
}

const lengthOf = (text: string): number => [...text].length;
