import type { SlotKind } from '../../flow/effect.ts';
import { SMALL_TALK, type Command } from '../command.ts';
import type { Intent } from '../intent.ts';
import type { Possible } from '../interpreter.ts';
import { plainLine } from './plainLine.ts';

/** One command that a model may take, by its handle and nothing else. */
export interface Offer {
  /** 'c3'. */
  handle: string;
  /** One line for the model. */
  about: string;
  gives: Gives;
}

/** What taking an offer comes to. What a slot is filled with is read by code from the contact's own words. */
export type Gives =
  | { kind: 'command'; command: Command }
  | { kind: 'slot'; by: 'answer' | 'correct'; slot: string; as: SlotKind }
  | { kind: 'question'; topic: string | null };

export interface Offers {
  /** Those that are there in every state, first: their handles are the same from call to call. */
  always: readonly Offer[];
  now: readonly Offer[];
}

type Line = Omit<Offer, 'handle'>;

/** Gives every possible command a handle. An intent that is not known, and what is no matter for a model, gets none. */
export function offersOf(possible: readonly Possible[], intents: readonly Intent[]): Offers {
  const always = possible.filter(({ kind }) => ALWAYS.has(kind)).flatMap((each) => linesOf(each, intents));
  const now = possible.filter(({ kind }) => !ALWAYS.has(kind)).flatMap((each) => linesOf(each, intents));
  const numbered = (lines: Line[], from: number) =>
    lines.map((line, index) => ({ handle: `c${from + index}`, ...line }));
  return { always: numbered(always, 1), now: numbered(now, always.length + 1) };
}

const ALWAYS: ReadonlySet<Possible['kind']> = new Set([
  'start',
  'ask',
  'smallTalk',
  'wantHuman',
  'complain',
  'repeat',
  'outOfScope',
]);

function linesOf(possible: Possible, intents: readonly Intent[]): Line[] {
  switch (possible.kind) {
    case 'start':
      return startLine(possible, intents);
    case 'ask':
      return [...possible.topics.map(topicLine), line('question about something else', question(null))];
    case 'answer':
      return [slotLine('answer', possible, `answer to ${quoted(possible.question)}`)];
    case 'correct':
      return correctLines(possible);
    case 'choose':
      return possible.options.map(({ id, title }) =>
        line(
          `choice of ${quoted(title)} for ${quoted(possible.question)}`,
          plain({ kind: 'choose', option: id }),
        ),
      );
    case 'cancel':
    case 'resume':
      return [matterLine(possible)];
    case 'smallTalk':
      return SMALL_TALK.map((talk) => line(`small talk: ${talk}`, plain({ kind: 'smallTalk', talk })));
    case 'complain':
      return COMPLAINTS.map(([level, how]) => line(`complaint: ${how}`, plain({ kind: 'complain', level })));
    case 'wantHuman':
      return [line('wants a person instead of the assistant', plain({ kind: 'wantHuman', reason: null }))];
    case 'repeat':
      return [line('wants to hear the last question again', plain({ kind: 'repeat' }))];
    case 'outOfScope':
      return [line('none of these', plain({ kind: 'outOfScope' }))];
  }
}

function startLine(
  { intent, example }: Extract<Possible, { kind: 'start' }>,
  intents: readonly Intent[],
): Line[] {
  const means = intents.find(({ name }) => name === intent)?.means;
  if (!means || !('start' in means)) return [];
  const command: Command = { kind: 'start', flow: means.start, slots: { ...means.slots } };
  return [line(`start ${quoted(intent)}, as in ${quoted(example)}`, plain(command))];
}

function topicLine({ intent, example }: { intent: string; example: string }): Line {
  return line(`question ${quoted(intent)}, as in ${quoted(example)}`, question(intent));
}

function correctLines(possible: Extract<Possible, { kind: 'correct' }>): Line[] {
  const { slot } = possible;
  if ('as' in possible)
    return [slotLine('correct', possible, `correction of the earlier answer ${quoted(slot)}`)];
  return possible.options.map(({ id, title }) =>
    line(
      `correction of the earlier answer ${quoted(slot)} to ${quoted(title)}`,
      plain({ kind: 'correct', slots: { [slot]: id } }),
    ),
  );
}

function matterLine({ kind, loop, about }: Extract<Possible, { kind: 'cancel' | 'resume' }>): Line {
  const does = kind === 'cancel' ? 'gives up the matter' : 'goes on with the matter';
  return line(`${does} ${quoted(about)}`, plain({ kind, loop }));
}

function slotLine(
  by: 'answer' | 'correct',
  { slot, as }: { slot: string; as: SlotKind },
  what: string,
): Line {
  return line(`${what}; point at the words (${READS[as]})`, { kind: 'slot', by, slot, as });
}

const READS: Readonly<Record<SlotKind, string>> = {
  orderNumber: 'an order number',
  words: 'any words',
  photo: 'a photo',
  email: 'an e-mail address',
  phone: 'a phone number',
  quantity: 'how many',
  date: 'a day',
  money: 'an amount',
  taxId: 'a tax number',
  address: 'an address or a part of one',
  lines: 'lines of a basket',
};

const COMPLAINTS = [
  [1, 'displeased'],
  [2, 'angry'],
  [3, 'threatens with the law or the press'],
] as const;

const line = (about: string, gives: Gives): Line => ({ about, gives });
const plain = (command: Command): Gives => ({ kind: 'command', command });
const question = (topic: string | null): Gives => ({ kind: 'question', topic });

const LONGEST_TITLE = 120;

/** Titles may come from other systems: one line, no marks, no length. */
const quoted = (text: string) => `"${plainLine(text, LONGEST_TITLE).replaceAll('"', "'")}"`;
