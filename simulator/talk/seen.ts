import { store } from '../../blueprints/store/blueprint.ts';
import { CONVERSATION_TEXTS } from '../../src/blueprint/conversationTexts.ts';
import type { PhoneMessage } from '../../world/graph/documents.ts';
import { LANGUAGES } from '../people/language.ts';

/** What a customer makes of what is on their screen since they last wrote. */
export interface Seen {
  /** The texts of the store that were said, oldest first. */
  said: readonly SaidText[];
  /** What may be tapped now, of the newest message that offers anything; empty when nothing is. */
  options: readonly SeenOption[];
}

export interface SaidText {
  /** The key of the store's text: 'order.askNumber'; 'words' for what stands in no list: an article, a colleague. */
  key: string;
  /** What stands in its gaps: `{ number: 'LP-200010' }`. */
  facts: Readonly<Record<string, string>>;
  text: string;
}

export interface SeenOption {
  /** The whole id, to tap it. */
  tapId: string;
  /** Where the matter stands: 'choosingReason'; '?' for a question of the conversation itself. */
  state: string;
  /** The option: 'damaged'. */
  id: string;
  title: string;
}

export function readSeen(messages: readonly PhoneMessage[]): Seen {
  const offering = messages.findLast(({ choices }) => choices.length > 0);
  return {
    said: messages.flatMap(({ text }) => saidIn(text)),
    options: (offering?.choices ?? []).map(({ id, title }) => optionOf(id, title)),
  };
}

/** The ids are `protocol|state|option`; a question of the conversation itself has '?' for a protocol number. */
export function optionOf(tapId: string, title: string): SeenOption {
  const [protocol = '', state = '', ...rest] = tapId.split('|');
  return { tapId, state: protocol === '?' ? '?' : state, id: rest.join('|'), title };
}

interface Pattern {
  key: string;
  names: readonly string[];
  regex: RegExp;
  /** Letters that are no gap. */
  length: number;
}

/** Several texts may stand in one message, such as a noted matter before a question. */
function saidIn(text: string): SaidText[] {
  const found: (SaidText & { at: number; to: number })[] = [];
  for (const { key, names, regex } of PATTERNS) {
    const match = regex.exec(text);
    if (!match) continue;
    const [at, to] = [match.index, match.index + match[0].length];
    if (found.some((other) => at < other.to && other.at < to)) continue;
    const facts = Object.fromEntries(names.map((name, index) => [name, match[index + 1] ?? '']));
    found.push({ key, facts, text, at, to });
  }
  if (found.length === 0) return [{ key: 'words', facts: {}, text }];
  return found
    .sort((one, other) => one.at - other.at)
    .map(({ key, facts, text: whole }) => ({ key, facts, text: whole }));
}

/** Words of a few letters are a button, or too little to know a text by. */
const FEWEST_LETTERS = 5;

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** The longest first: a short text may be a piece of a long one. */
const PATTERNS: readonly Pattern[] = Object.entries({ ...CONVERSATION_TEXTS, ...store.texts })
  .filter(([key]) => !/^(card|intent|flow|promise)\./.test(key))
  .flatMap(([key, texts]) => LANGUAGES.flatMap((language) => patternOf(key, texts[language] ?? '')))
  .sort((one, other) => other.length - one.length);

function patternOf(key: string, text: string): Pattern[] {
  const length = text.replaceAll(/\{\w+\}/g, '').length;
  if (length < FEWEST_LETTERS) return [];
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const source = text
    .split(/\{\w+\}/)
    .map((piece) => escaped(piece))
    .join('([\\s\\S]+?)');
  // A gap at the end takes the rest of its line.
  const regex = new RegExp(text.endsWith('}') ? source.replace(/\+\?\)$/, '+)') : source);
  return [{ key, names, regex, length }];
}
