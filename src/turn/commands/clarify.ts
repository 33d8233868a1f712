import type { Command } from '../../understanding/command.ts';
import { askQuestion } from '../question/askQuestion.ts';
import { intentTitle } from '../titles.ts';
import { commandOf } from './commandOf.ts';
import { inquire } from './inquire.ts';
import type { Occasion } from './occasion.ts';
import { unclear } from './stray.ts';

/** More than two are no help. */
const CANDIDATES = 2;

/**
 * Asks which of two intents was meant; the answer carries out what the words had come to, with all that they told.
 * Gives the one command that is left to carry out when there is nothing to choose.
 */
export async function clarify(on: Occasion, candidates: readonly string[]): Promise<Command | null> {
  const { draft, book } = on;
  const possible = candidates.flatMap((name) => {
    const command = commandOf(on, name);
    return command === null ? [] : [{ name, title: intentTitle(draft, book, name), command }];
  });
  const [first, second] = possible;
  if (first === undefined || isOwnMatter(on, possible)) return unclear(on).then(() => null);
  if (second === undefined) return first.command;
  const none = { name: 'else', title: book.text(draft.language, 'clarify.else', {}), command: null };
  askQuestion(draft, book, {
    kind: 'whichIntent',
    text: 'clarify.which',
    loop: on.loop ?? (await inquire(on)),
    options: [...possible.slice(0, CANDIDATES), none],
  });
  return null;
}

/** All that it may mean is the matter that asks: its own question is the better one. */
function isOwnMatter({ loop }: Occasion, possible: readonly { command: Command }[]): boolean {
  return (
    loop !== null && possible.every(({ command }) => command.kind === 'start' && command.flow === loop.flow)
  );
}
