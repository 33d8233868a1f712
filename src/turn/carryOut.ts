import type { Command } from '../understanding/command.ts';
import type { Understanding } from '../understanding/understand.ts';
import { fetchPerson } from './commands/fetchPerson.ts';
import type { Occasion } from './commands/occasion.ts';
import { obey } from './obey.ts';
import { oneForEach } from './oneForEach.ts';

/** From here on somebody is so annoyed that a person should answer what nothing else answers. */
const FRUSTRATED = 0.8;
/** From here on a ticket of theirs is more pressing. */
const URGENT = 0.8;

/** Carries out all that was meant, in the order in which it was said. A threat is answered before all else, and alone. */
export async function carryOut(on: Occasion, understood: Understanding): Promise<void> {
  const { commands, signals, verdict, stage } = understood;
  const { draft } = on;
  const heard = { ...on, signals, isSure: verdict === 'sure', stage };
  draft.urgent = signals.urgency >= URGENT;
  const threat = commands.find((command) => command.kind === 'complain' && command.level === 3);
  if (threat) await obey(heard, threat);
  else if (signals.frustration >= FRUSTRATED && commands.every(leadsNowhere))
    await fetchPerson(heard, { reason: 'frustrated', priority: 'high', text: 'complain.person' });
  else await inOrder(heard, commands);
  draft.urgent = false;
}

/** What follows a wish for a person is theirs to answer. */
async function inOrder(on: Occasion, commands: readonly Command[]): Promise<void> {
  for (const command of commands.flatMap((each) => oneForEach(each, on.text))) {
    if (on.draft.holder.kind !== 'assistant') return;
    await obey(on, command);
  }
}

/** Displeasure gets a word and no more; anger gets a person by itself. */
function leadsNowhere(command: Command): boolean {
  const { kind } = command;
  if (kind === 'complain') return command.level === 1;
  return kind === 'outOfScope' || kind === 'clarify' || kind === 'repeat';
}
