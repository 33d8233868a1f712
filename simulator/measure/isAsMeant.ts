import { isMeant } from '../../bench/understanding/asMeant.ts';
import { store } from '../../blueprints/store/blueprint.ts';
import { withProductIntents } from '../../src/understanding/classifier/withProductIntents.ts';
import type { Command } from '../../src/understanding/command.ts';

const INTENTS = new Map(withProductIntents(store.intents).map((intent) => [intent.name, intent]));

/** Whether commands are what the customer meant; a courtesy beside it does not count. */
export function isAsMeant(commands: readonly Command[], means: readonly string[]): boolean {
  const courtesy = means.some((label) => INTENTS.get(label)?.means !== undefined && isCourtesy(label));
  const said = courtesy ? commands : commands.filter(({ kind }) => kind !== 'smallTalk');
  if (said.length !== means.length) return false;
  return said.every((command, at) => isMeant(command, means[at] ?? '', INTENTS));
}

function isCourtesy(label: string): boolean {
  const means = INTENTS.get(label)?.means;
  return means !== undefined && 'smallTalk' in means;
}
