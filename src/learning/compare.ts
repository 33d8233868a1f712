import type { Findings } from '../understanding/classifier/classifierModel.ts';
import { intentClassifier } from '../understanding/classifier/intentClassifier.ts';
import { trainOptionsFor } from '../understanding/classifier/learnedClassifier.ts';
import { decodeModel, encodeModel } from '../understanding/classifier/modelBytes.ts';
import { trainClassifier, type TrainOptions } from '../understanding/classifier/trainClassifier.ts';
import { withProductIntents } from '../understanding/classifier/withProductIntents.ts';
import type { Intent } from '../understanding/intent.ts';
import type { RecordedUtterance } from '../understanding/recordedUtterance.ts';
import type { AddedExample } from './listExamples.ts';
import { count, NO_COUNTS, pairOf, sum, type Meant, type Pair } from './measure.ts';
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

/** Trains a candidate and measures it beside what runs now, on the same texts. Takes seconds to minutes of a processor. */
export function compare(toCompare: ToCompare): Compared {
  const { own, current, candidate, model, recorded } = toCompare;
  const [before, after] = [withExamples(own, current), withExamples(own, candidate)];
  const intents = withProductIntents(after);
  const trained = trainClassifier(intents, trainOptionsFor(intents));
  const known = withProductIntents(before);
  const running =
    (model && decodeModel(Buffer.from(model))) ?? trainClassifier(known, trainOptionsFor(known));
  const unprompted = recorded.filter(({ expects }) => expects === undefined);
  const on = (meant: readonly Meant[]): Pair =>
    pairOf(
      count(intentClassifier(running, known), intents, meant),
      count(intentClassifier(trained, intents), intents, meant),
    );
  return {
    comparison: {
      recorded: unprompted.length === 0 ? null : on(unprompted),
      folds: foldsOf({ current: known, candidate: intents, parts: toCompare.parts }),
      confused: { current: running.findings.confused, candidate: trained.findings.confused },
    },
    model: encodeModel(trained),
    examples: examplesOf(intents).length,
  };
}

/** Each part of all examples is kept from both, and then asked of both. */
function foldsOf({
  current,
  candidate,
  parts: wanted,
}: {
  current: readonly Intent[];
  candidate: readonly Intent[];
  parts: number | undefined;
}): Pair {
  const all = examplesOf(candidate);
  const parts = wanted ?? (all.length > MANY_EXAMPLES ? FEWER_PARTS : PARTS);
  let counts = { current: NO_COUNTS, candidate: NO_COUNTS };
  for (let part = 0; part < parts; part += 1) {
    const isKept = (text: string) => partOf(text, parts) === part;
    const asked = all.filter(({ text }) => isKept(text));
    const countWith = (intents: readonly Intent[]) => {
      const seen = without(intents, isKept);
      const model = trainClassifier(seen, { ...trainOptionsFor(seen), ...QUICK });
      return count(intentClassifier(model, seen), candidate, asked);
    };
    counts = {
      current: sum(counts.current, countWith(current)),
      candidate: sum(counts.candidate, countWith(candidate)),
    };
  }
  return pairOf(counts.current, counts.candidate);
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
