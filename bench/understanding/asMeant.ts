import type { EvaluationRow } from '../../blueprints/store/evaluation/evaluationRow.ts';
import type { Json } from '../../src/base/json.ts';
import { keyOfCommand, keyOfIntent } from '../../src/learning/meaningKey.ts';
import type { Command } from '../../src/understanding/command.ts';
import type { Intent } from '../../src/understanding/intent.ts';

/**
 * Whether the commands are what a row means: as many, in its order, the same flow, topic or value. An intent may say less
 * than another of the same flow, for then it is asked; what it fills in by itself has to be so. Of several courtesies,
 * 'thanks, bye', one is enough; and an order is named by its digits, as the shop looks it up.
 */
export function areMeant(
  commands: readonly Command[],
  { means }: EvaluationRow,
  intents: ReadonlyMap<string, Intent>,
): boolean {
  if (means.length > 1 && means.every((meant) => isCompany(meant, intents)))
    return (
      commands.length > 0 &&
      commands.every((command) => means.some((meant) => isMeant(command, meant, intents)))
    );
  if (commands.length !== means.length) return false;
  return commands.every((command, at) => isMeant(command, means[at] ?? '', intents));
}

/** @param meant 'refund', 'affirm', 'choose:damaged', 'answer:orderNumber=LP-1042', 'correct:quantity=2'. */
export function isMeant(command: Command, meant: string, intents: ReadonlyMap<string, Intent>): boolean {
  const [verb = '', rest = ''] = split(meant, ':');
  switch (verb) {
    case 'choose':
      return command.kind === 'choose' && command.option === rest;
    case 'answer':
    case 'correct':
      return command.kind === verb && hasValue(command.slots, rest);
    default: {
      const intent = intents.get(verb);
      if (intent === undefined) return command.kind === verb;
      return keyOfCommand(command) === keyOfIntent(intent) && contradictsNothing(command, intent);
    }
  }
}

function contradictsNothing(command: Command, { means }: Intent): boolean {
  if (command.kind !== 'start' || !('start' in means)) return true;
  const meant = means.slots ?? {};
  return Object.entries(meant).every(
    ([slot, value]) => command.slots[slot] === undefined || textOf(command.slots[slot]) === textOf(value),
  );
}

/** Without a value the wording is not fixed. */
function hasValue(slots: { readonly [slot: string]: Json }, written: string): boolean {
  const [slot = '', value = ''] = split(written, '=');
  const said = slots[slot];
  if (said === undefined) return false;
  return (
    value === '' || textOf(said) === value || (slot === 'orderNumber' && value.endsWith(`-${textOf(said)}`))
  );
}

function isCompany(meant: string, intents: ReadonlyMap<string, Intent>): boolean {
  const means = intents.get(meant)?.means;
  return means !== undefined && 'smallTalk' in means;
}

/** As the rows write it: money as '12990 BRL'. */
function textOf(value: Json): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const { minor, currency } = value;
  return minor === undefined ? JSON.stringify(value) : `${textOf(minor)} ${textOf(currency ?? null)}`;
}

function split(text: string, by: string): string[] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
