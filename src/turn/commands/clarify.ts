import { isDeepStrictEqual } from 'node:util';
import type { Command } from '../../understanding/command.ts';
import { askQuestion } from '../question/askQuestion.ts';
import { intentTitle } from '../titles.ts';
import { commandOf } from './commandOf.ts';
import { inquire } from './inquire.ts';
import type { Occasion } from './occasion.ts';
import { unclear } from './stray.ts';
import { namesOpenMatter } from './whichMatter.ts';

/** More than two are no help. */
const CANDIDATES = 2;

/**
 * Asks which of two intents was meant; the answer carries out what the words had come to, with all that they told.
 * Gives the one command that is left to carry out when there is nothing to choose.
 */
export async function clarify(on: Occasion, candidates: readonly string[]): Promise<Command | null> {
  const { draft, book } = on;
  const all = candidates.flatMap((name) => {
    const command = commandOf(on, name);
    return command === null ? [] : [{ name, title: intentTitle(draft, book, name), command }];
  });
  const possible = all.filter(({ command }) => command.kind !== 'smallTalk');
  // Nobody is asked which courtesy they meant.
  if (possible.length === 0 && all[0]) return all[0].command;
  const own = possible.find(({ command }) => isAboutMatter(command));
  if (own && namesOpenMatter(on)) return own.command;
  const [first, second] = possible;
  if (first === undefined) return unclear(on).then(() => null);
  if (second === undefined || isHarmless(first.command)) return first.command;
  const same = sameStart(possible.map(({ command }) => command));
  if (same && Object.keys(same.slots).length === 0 && on.loop?.flow === same.flow)
    return unclear(on).then(() => null);
  if (same) return same;
  const none = { name: 'else', title: book.text(draft.language, 'clarify.else', {}), command: null };
  askQuestion(draft, book, {
    kind: 'whichIntent',
    text: 'clarify.which',
    loop: on.loop ?? (await inquire(on)),
    options: [...possible.slice(0, CANDIDATES), none],
  });
  return null;
}

/** Who names an open matter and may want to stop it or go on with it wants that, and nothing new. */
function isAboutMatter({ kind }: Command): boolean {
  return kind === 'cancel' || kind === 'resume';
}

/** To say the question again does nothing and asks no other. */
function isHarmless({ kind }: Command): boolean {
  return kind === 'repeat';
}

type Start = Extract<Command, { kind: 'start' }>;

/** All that it may mean is one kind of matter: what differs is better asked by its own questions. */
function sameStart(commands: readonly Command[]): Start | null {
  const starts = commands.filter((command) => command.kind === 'start');
  const [first] = starts;
  if (first === undefined || starts.length < commands.length) return null;
  if (starts.some(({ flow }) => flow !== first.flow)) return null;
  const agreed = Object.entries(first.slots).filter(([slot, value]) =>
    starts.every(({ slots }) => isDeepStrictEqual(slots[slot], value)),
  );
  return { ...first, slots: Object.fromEntries(agreed) };
}
