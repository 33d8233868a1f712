import type { Findings } from '../understanding/classifier/classifierModel.ts';
import { intentClassifier } from '../understanding/classifier/intentClassifier.ts';
import { trainOptionsFor } from '../understanding/classifier/learnedClassifier.ts';
import { decodeModel, encodeModel } from '../understanding/classifier/modelBytes.ts';
import { trainClassifier, type TrainOptions } from '../understanding/classifier/trainClassifier.ts';
import { withProductIntents } from '../understanding/classifier/withProductIntents.ts';
import type { Intent } from '../understanding/intent.ts';
import type { RecordedUtterance } from '../understanding/recordedUtterance.ts';
import type { AddedExample } from './listExamples.ts';
import { confusionsOf, type Confusion } from './confusions.ts';
import { count, NO_COUNTS, pairOf, sum, type Counts, type Meant, type Pair } from './measure.ts';
import { withExamples } from './withExamples.ts';

export interface ToCompare {
  /** The intents of the business. */
  own: readonly Intent[];
  /** The examples beside them that the current classifier was trained with, and those of the candidate. */
  current: readonly AddedExample[];
  candidate: readonly AddedExample[];
  /** The current model, as it was written down; null: it is trained again. */
  model: Uint8Array | null;
  /** Never trained on. */
  recorded: readonly RecordedUtterance[];
  /** In how many parts the examples are measured, each by classifiers that know the others. Default 5, for many 3. */
  parts?: number;
}

export interface Comparison {
  /** On the texts that the business keeps to measure by; null when it keeps none. */
  recorded: Pair | null;
  /** On all examples, each by a classifier that was trained without it. */
  folds: Pair;
  /** Pairs of intents that were taken for each other in more than one of ten cases, worst first. */
  confused: { current: Findings['confused']; candidate: Findings['confused'] };
}

export interface Compared {
  comparison: Comparison;
  /** What the candidate takes for what, on examples that it was not trained with. */
  confusions: Confusion[];
  /** Of the candidate, as `encodeModel` writes it. */
  model: Uint8Array;
  /** What the candidate was trained with, those of the product included. */
  examples: number;
}

const PARTS = 5;
/** Larger sets lose nothing with fewer, and each costs two trainings. */
const FEWER_PARTS = 3;
const MANY_EXAMPLES = 4_000;
/** Of the trainings that are for measuring only. */
const QUICK: TrainOptions = { folds: 2 };

/** Told after each training of some: of how many steps so many are done. */
export type OnStep = (step: number, steps: number) => void;

/** Trains a candidate and measures it beside what runs now, on the same texts. Takes seconds to minutes of a processor. */
export function compare(toCompare: ToCompare, onStep: OnStep = () => {}): Compared {
  const { own, current, candidate, model, recorded } = toCompare;
  const [before, after] = [withExamples(own, current), withExamples(own, candidate)];
  const intents = withProductIntents(after);
  const all = examplesOf(intents);
  const parts = toCompare.parts ?? (all.length > MANY_EXAMPLES ? FEWER_PARTS : PARTS);
  const steps = 2 + 2 * parts;
  onStep(0, steps);
  const trained = trainClassifier(intents, trainOptionsFor(intents));
  onStep(1, steps);
  const known = withProductIntents(before);
  const running =
    (model && decodeModel(Buffer.from(model))) ?? trainClassifier(known, trainOptionsFor(known));
  onStep(2, steps);
  const folds = countFolds({ current: known, candidate: intents, all, parts }, (step) =>
    onStep(2 + step, steps),
  );
  const unprompted = recorded.filter(({ expects }) => expects === undefined);
  const on = (meant: readonly Meant[]): Pair =>
    pairOf(
      count(intentClassifier(running, known), intents, meant),
      count(intentClassifier(trained, intents), intents, meant),
    );
  return {
    comparison: {
      recorded: unprompted.length === 0 ? null : on(unprompted),
      folds: pairOf(folds.current, folds.candidate),
      confused: { current: running.findings.confused, candidate: trained.findings.confused },
    },
    confusions: confusionsOf(folds.candidate),
    model: encodeModel(trained),
    examples: all.length,
  };
}

/** Each part of all examples is kept from both, and then asked of both. */
function countFolds(
  folds: { current: readonly Intent[]; candidate: readonly Intent[]; all: readonly Meant[]; parts: number },
  onStep: (step: number) => void,
): { current: Counts; candidate: Counts } {
  const { current, candidate, all, parts } = folds;
  let counts = { current: NO_COUNTS, candidate: NO_COUNTS };
  let step = 0;
  for (let part = 0; part < parts; part += 1) {
    const isKept = (text: string) => partOf(text, parts) === part;
    const asked = all.filter(({ text }) => isKept(text));
    const countWith = (intents: readonly Intent[]) => {
      const seen = without(intents, isKept);
      const model = trainClassifier(seen, { ...trainOptionsFor(seen), ...QUICK });
      const counted = count(intentClassifier(model, seen), candidate, asked);
      onStep(++step);
      return counted;
    };
    counts = {
      current: sum(counts.current, countWith(current)),
      candidate: sum(counts.candidate, countWith(candidate)),
    };
  }
  return counts;
}

function examplesOf(intents: readonly Intent[]): Meant[] {
  return intents.flatMap(({ name, examples }) =>
    Object.entries(examples).flatMap(([language, texts]) =>
      [...new Set(texts)].map((text) => ({ text, language, means: [name] })),
    ),
  );
}

function without(intents: readonly Intent[], isKept: (text: string) => boolean): Intent[] {
  return intents.map((intent) => ({
    ...intent,
    examples: Object.fromEntries(
      Object.entries(intent.examples).map(([language, texts]) => [
        language,
        texts.filter((text) => !isKept(text)),
      ]),
    ),
  }));
}

/** The same text is always in the same part, whatever stands around it. FNV-1a, 32 bits. */
function partOf(text: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (const character of text.toLowerCase()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0) % parts;
}
