import type { Classifier } from '../understanding/classifier.ts';
import type { Intent } from '../understanding/intent.ts';
import { keyOfCommand, keyOfIntent } from './meaningKey.ts';

/** A text and the names of the intents that it is meant to be. */
export interface Meant {
  text: string;
  language: string;
  means: readonly string[];
}

/** How a classifier did on texts that it was not trained with. Shares are in [0, 1]. */
export interface Measured {
  texts: number;
  /** Taken for sure, one command or several. */
  settled: number;
  /** Of the settled, those that came to something else than was meant, or to a part of it. */
  wrong: number;
  /** By intent: how many of its texts have it as the best candidate. Only texts with one meaning. */
  accuracy: { [intent: string]: { texts: number; right: number } };
}

/** Two classifiers on the same texts. */
export interface Pair {
  current: Measured;
  candidate: Measured;
  /** How far each share may move by chance alone, in one direction: 199 times in 200 it moves less. */
  chance: { settled: number; wrong: number };
}

type Outcome = 'right' | 'wrong' | 'open';

/** Counts, so that several measurements can be added up. */
export interface Counts {
  /** Of each text, in their order. */
  outcomes: readonly Outcome[];
  accuracy: Measured['accuracy'];
  /** By what was meant and what it was taken for, '' when for nothing: how many texts. Only texts with one meaning. */
  confusions: { [intent: string]: { [takenFor: string]: number } };
}

export const NO_COUNTS: Counts = { outcomes: [], accuracy: {}, confusions: {} };

/** @param intents All that the meanings name; a text that means something else is left out. */
export function count(classifier: Classifier, intents: readonly Intent[], meant: readonly Meant[]): Counts {
  const keys = new Map(intents.map((intent) => [intent.name, keyOfIntent(intent)]));
  const outcomes: Outcome[] = [];
  const accuracy: Measured['accuracy'] = {};
  const confusions: Counts['confusions'] = {};
  for (const { text, language, means } of meant) {
    const wanted = means.map((name) => keys.get(name));
    if (!wanted.every((key) => key !== undefined)) continue;
    const { verdict, commands, candidates } = classifier.classify(text, language);
    const isRight = isSame(commands.map(keyOfCommand), wanted);
    outcomes.push(verdict !== 'sure' ? 'open' : isRight ? 'right' : 'wrong');
    const [only, another] = means;
    if (only === undefined || another !== undefined) continue;
    const ofIntent = (accuracy[only] ??= { texts: 0, right: 0 });
    ofIntent.texts += 1;
    const said = commands.some(({ kind }) => kind === 'outOfScope') ? 'outOfScope' : candidates[0]?.intent;
    if (keys.get(only) === 'outOfScope' ? said === 'outOfScope' : candidates[0]?.intent === only) {
      ofIntent.right += 1;
      continue;
    }
    const taken = (confusions[only] ??= {});
    taken[said ?? ''] = (taken[said ?? ''] ?? 0) + 1;
  }
  return { outcomes, accuracy, confusions };
}

export function sum(one: Counts, other: Counts): Counts {
  const names = new Set([...Object.keys(one.accuracy), ...Object.keys(other.accuracy)]);
  const accuracy = [...names].map((name) => {
    const [a, b] = [one.accuracy[name] ?? NONE, other.accuracy[name] ?? NONE];
    return [name, { texts: a.texts + b.texts, right: a.right + b.right }] as const;
  });
  return {
    outcomes: [...one.outcomes, ...other.outcomes],
    accuracy: Object.fromEntries(accuracy),
    confusions: added(one.confusions, other.confusions),
  };
}

function added(one: Counts['confusions'], other: Counts['confusions']): Counts['confusions'] {
  const total = structuredClone(one);
  for (const [intent, taken] of Object.entries(other)) {
    const row = (total[intent] ??= {});
    for (const [takenFor, texts] of Object.entries(taken)) row[takenFor] = (row[takenFor] ?? 0) + texts;
  }
  return total;
}

const NONE = { texts: 0, right: 0 };

/** @param current Counted on the same texts as the candidate. */
export function pairOf(current: Counts, candidate: Counts): Pair {
  const [before, after] = [current.outcomes, candidate.outcomes];
  const differ = (is: (outcome: Outcome) => boolean) =>
    before.filter((outcome, at) => is(outcome) !== is(after[at] ?? 'open')).length;
  const settled = before.filter(isSettled).length;
  return {
    current: sharesOf(current),
    candidate: sharesOf(candidate),
    chance: {
      settled: byChance(differ(isSettled), before.length),
      wrong: byChance(
        differ((outcome) => outcome === 'wrong'),
        settled,
      ),
    },
  };
}

const isSettled = (outcome: Outcome): boolean => outcome !== 'open';

/**
 * Of texts that changed sides half went each way, if it was chance. One-sided 99.5 %: it is asked at every training, and
 * the thresholds move by chance as well. Source: McNemar 1947.
 */
function byChance(changed: number, of: number): number {
  return of === 0 ? 0 : (2.576 * Math.sqrt(changed)) / of;
}

export function sharesOf({ outcomes, accuracy }: Counts): Measured {
  const settled = outcomes.filter(isSettled).length;
  const wrong = outcomes.filter((outcome) => outcome === 'wrong').length;
  return {
    texts: outcomes.length,
    settled: outcomes.length === 0 ? 0 : settled / outcomes.length,
    wrong: settled === 0 ? 0 : wrong / settled,
    accuracy,
  };
}

/** The same meanings, each once, in any order. */
function isSame(said: readonly string[], wanted: readonly string[]): boolean {
  const [one, other] = [new Set(said), new Set(wanted)];
  return one.size === other.size && [...one].every((key) => other.has(key));
}
