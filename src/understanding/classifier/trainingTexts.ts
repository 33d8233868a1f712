import type { Intent } from '../intent.ts';
import { seeded, type Random } from './random.ts';
import { readWords } from './readWords.ts';
import { WRAPPERS } from './words/wrappers.ts';

/** Belongs to none of the classes. */
export const NO_CLASS = -1;

export interface TrainingText {
  readonly words: readonly string[];
  /** The number of its class, or NO_CLASS. */
  readonly label: number;
  /** Not itself an example: it helps, and is never tested on. It stands or falls with the example of this number. */
  readonly copyOf: number | null;
  /** The name of an intent, taken for one more example of it. */
  readonly isName: boolean;
}

const WRAPPED_SHARE = 0.35;
/** So many are enough to learn that chatter says nothing. */
const MOST_WRAPPED = 1_200;

/** The classes: the names of the intents that want something, in the order in which they are given. */
export function classesOf(intents: readonly Intent[]): string[] {
  return [...new Set(intents.filter(({ means }) => !('outOfScope' in means)).map(({ name }) => name))];
}

/** All that is learned from: the examples, once each; some of them a second time in chatter; and the intents' names. */
export function trainingTexts(intents: readonly Intent[], seed: number): TrainingText[] {
  const random = seeded(seed);
  const classes = classesOf(intents);
  const texts: TrainingText[] = [];
  const count = intents.flatMap(({ examples }) => Object.values(examples).flat()).length;
  const wrappedShare = Math.min(WRAPPED_SHARE, MOST_WRAPPED / count);
  for (const { name, means, examples } of intents) {
    const label = 'outOfScope' in means ? NO_CLASS : classes.indexOf(name);
    const known = new Set<string>();
    for (const [language, ofLanguage] of Object.entries(examples))
      for (const example of ofLanguage) {
        const words = readWords(example);
        const key = words.join(' ');
        if (words.length === 0 || known.has(key)) continue;
        known.add(key);
        const number = texts.push({ words, label, copyOf: null, isName: false }) - 1;
        const wrapped = random() < wrappedShare ? wrap(example, language, random) : null;
        if (wrapped !== null) texts.push({ words: readWords(wrapped), label, copyOf: number, isName: false });
      }
  }
  for (const [label, name] of classes.entries())
    texts.push({ words: readWords(wordsOfName(name)), label, copyOf: null, isName: true });
  return texts.filter(({ words }) => words.length > 0);
}

function wrap(example: string, language: string, random: Random): string | null {
  const wrappers = WRAPPERS[language.split('-')[0]?.toLowerCase() ?? ''];
  if (wrappers === undefined) return null;
  const one = (choices: readonly string[]) => choices[Math.floor(random() * choices.length)] ?? '';
  return `${one(wrappers.before)} ${example} ${one(wrappers.after)}`;
}

/** 'trackOrder' → 'track Order', 'card_lost' → 'card lost'. */
function wordsOfName(name: string): string {
  return name.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replace(/[_/.-]+/g, ' ');
}
