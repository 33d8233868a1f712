import { isMeant } from '../../bench/understanding/asMeant.ts';
import { store } from '../../blueprints/store/blueprint.ts';
import { withProductIntents } from '../../src/understanding/classifier/withProductIntents.ts';
import type { Command } from '../../src/understanding/command.ts';

const INTENTS = new Map(withProductIntents(store.intents).map((intent) => [intent.name, intent]));

/** Whether commands are what the customer meant; a courtesy beside it does not count. */
export function isAsMeant(commands: readonly Command[], means: readonly string[]): boolean {
  const said = means.some(isCourtesy) ? commands : commands.filter(({ kind }) => kind !== 'smallTalk');
  if (said.length !== means.length) return false;
  return said.every((command, at) => {
    const label = means[at] ?? '';
    return isMeant(command, label, INTENTS) || tellsTheSame(command, label);
  });
}

function isCourtesy(label: string): boolean {
  const means = INTENTS.get(label)?.means;
  return means !== undefined && 'smallTalk' in means;
}

/** A wish that is said again while its matter is under way is heard as what it tells: the reason, or money instead of a swap. */
function tellsTheSame(command: Command, label: string): boolean {
  const means = INTENTS.get(label)?.means;
  if (means === undefined || !('start' in means)) return false;
  const told: Readonly<Record<string, unknown>> = { remedy: 'refund', ...means.slots };
  if (command.kind === 'choose') return Object.values(told).includes(command.option);
  return (
    command.kind === 'correct' && Object.entries(command.slots).every(([slot, value]) => told[slot] === value)
  );
}
