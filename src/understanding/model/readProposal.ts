import { isDeepStrictEqual } from 'node:util';
import { untrust } from '../../base/untrusted.ts';
import type { Command } from '../command.ts';
import type { Reading } from '../slots/found.ts';
import { readSlot } from '../slots/readSlot.ts';
import { unmask, type Masked } from './maskPersonal.ts';
import type { Offer, Offers } from './offers.ts';
import { holdsInvisible, plainLine } from './plainLine.ts';
import { pointedAt } from './pointedAt.ts';

export type ReadProposal = { commands: Command[] } | { problems: string[] };

export interface ProposedFor {
  offers: Offers;
  /** The newest message, as the model saw it and as it was written. */
  newest: Masked;
  text: string;
  reading: Reading;
}

const MOST_COMMANDS = 3;
const LONGEST_WORDS = 2_000;

/**
 * What a model proposed, as commands; or all that is wrong with it, in words that can be told to the model.
 * Nothing is taken in part: one handle that was not offered, one key too many, one word that the contact did not write,
 * and there are only problems.
 *
 * @param json Whatever a model answered: any depth, any size, any keys.
 */
export function readProposal(json: unknown, asked: ProposedFor): ReadProposal {
  const proposed = itemsIn(json);
  if (proposed === null)
    return { problems: ['expected {"commands":[{"command":"c1","words":null}]} and no other key'] };
  if (proposed.length === 0 || proposed.length > MOST_COMMANDS)
    return { problems: [`expected one to ${MOST_COMMANDS} commands, found ${proposed.length}`] };
  const read = proposed.map((item) => readItem(item, asked));
  const problems = read.flatMap((one) => ('problem' in one ? [one.problem] : []));
  if (problems.length > 0) return { problems };
  return { commands: distinct(read.flatMap((one) => ('command' in one ? [one.command] : []))) };
}

function itemsIn(json: unknown): readonly unknown[] | null {
  if (!hasOnly(json, ['commands'])) return null;
  const { commands } = json;
  return Array.isArray(commands) ? commands : null;
}

/** A plain object with these keys, or some of them, and none besides, hidden ones included. */
function hasOnly(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Reflect.ownKeys(value).every((key) => typeof key === 'string' && keys.includes(key));
}

type ReadItem = { command: Command } | { problem: string };

function readItem(item: unknown, asked: ProposedFor): ReadItem {
  if (!hasOnly(item, ['command', 'words']))
    return { problem: 'a command has the keys "command" and "words" and no other' };
  const { command: handle, words = null } = item;
  if (typeof handle !== 'string' || (words !== null && typeof words !== 'string'))
    return { problem: '"command" is a handle in quotes; "words" is a text or null' };
  const offer = [...asked.offers.always, ...asked.offers.now].find((one) => one.handle === handle);
  if (!offer) return { problem: `${shown(handle)} is no handle of the lists` };
  return take(offer, words, asked);
}

function take({ handle, gives }: Offer, words: string | null, asked: ProposedFor): ReadItem {
  if (gives.kind === 'command') {
    return words === null
      ? { command: structuredClone(gives.command) }
      : { problem: `${handle} takes no words` };
  }
  if (gives.kind === 'question' && words === null)
    return { command: { kind: 'ask', question: asked.text, topic: gives.topic } };
  const said = words === null ? null : wordsOf(words, asked);
  if (said === null)
    return { problem: `${handle} needs words that stand in the newest message, letter by letter` };
  if (gives.kind === 'question') return { command: { kind: 'ask', question: said, topic: gives.topic } };
  const value = readSlot({ kind: 'text', text: untrust(said) }, gives.as, asked.reading);
  if (value === null) return { problem: `the words of ${handle} hold no such value, or more than one` };
  return { command: { kind: gives.by, slots: { [gives.slot]: value } } };
}

/** The contact's own words that the model points at; null when the contact did not write them. */
function wordsOf(words: string, { newest, text }: ProposedFor): string | null {
  if (words.length > LONGEST_WORDS || holdsInvisible(words)) return null;
  const found = pointedAt(words, newest.shown);
  if (found === null) return null;
  return found === newest.shown ? text : unmask(found, newest);
}

function distinct(commands: Command[]): Command[] {
  return commands.filter((one, at) => commands.findIndex((other) => isDeepStrictEqual(one, other)) === at);
}

const shown = (handle: string) => `'${plainLine(handle, 20)}'`;
