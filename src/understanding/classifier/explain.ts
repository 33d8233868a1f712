import type { ClassifierModel } from './classifierModel.ts';
import { featureName } from './featureName.ts';
import { columnOf } from './featureTable.ts';
import { hashFeatures, makeFeatureHashes } from './hashFeatures.ts';
import type { Prediction, Predictor } from './predict.ts';
import { readWords } from './readWords.ts';
import { NEVER } from './thresholds.ts';

/** Why the classifier said what it said of a text. */
export interface Explanation {
  /** The words that counted, slips put right. */
  words: string[];
  /** Chatter before and after, which did not count. */
  leftOut: string[];
  corrected: { from: string; to: string }[];
  /** The share of the text that stands in no example, in [0, 1]. */
  unknownShare: number;
  /** That one of the first two is right; that the text is of no class. Calibrated. */
  rightOfTwo: number;
  strange: number;
  /** The best intents, best first. */
  intents: ExplainedIntent[];
}

export interface ExplainedIntent {
  intent: string;
  /** Of the classifier, before calibration: above 0 speaks for it. */
  score: number;
  /** That it is right, calibrated; null for all but the best: only that is known. */
  confidence: number | null;
  /** From which confidence on it would be sure; null: never. */
  threshold: number | null;
  /** What speaks for it and against it, most first. */
  reasons: { feature: string; weight: number }[];
}

const MOST_INTENTS = 3;
const MOST_REASONS = 8;

export function explain(predictor: Predictor, text: string): Explanation {
  const { model } = predictor;
  const all = readWords(text);
  const prediction = predictor.predict(all);
  const { words, vector } = prediction.reading;
  const corrected = predictor.correct(words);
  const names = namesOf(predictor, corrected);
  const best = prediction.unknownShare === 1 ? [] : bestOf(prediction, model);
  return {
    words: corrected,
    leftOut: leftOut(all, words),
    corrected: words.flatMap((from, at) => {
      const to = corrected[at] ?? from;
      return to === from ? [] : [{ from, to }];
    }),
    unknownShare: vector.unknownShare,
    rightOfTwo: prediction.rightOfTwo,
    strange: prediction.strange,
    intents: best.map((each) => {
      const threshold = model.thresholds.byClass[each] ?? NEVER;
      return {
        intent: model.classes[each] ?? '',
        score: prediction.scores[each] ?? 0,
        confidence: each === prediction.best ? prediction.right : null,
        threshold: threshold > 1 ? null : threshold,
        reasons: reasonsOf(each, { model, prediction, names }),
      };
    }),
  };
}

function bestOf({ scores }: Prediction, { classes }: ClassifierModel): number[] {
  const sorted = [...classes.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  return sorted.slice(0, MOST_INTENTS);
}

/** What was said around the words that counted. They are a run of all words. */
function leftOut(all: readonly string[], words: readonly string[]): string[] {
  const from = all.findIndex((_, at) => words.every((word, index) => all[at + index] === word));
  return all.filter((_, at) => at < from || at >= from + words.length);
}

/** The features by column. */
function namesOf({ table }: Predictor, words: readonly string[]): Map<number, string> {
  const hashes = hashFeatures(words, makeFeatureHashes());
  const names = new Map<number, string>();
  for (let index = 0; index < hashes.count; index++) {
    const column = columnOf(table, hashes.hashes[index] ?? 0);
    if (column >= 0 && !names.has(column)) names.set(column, featureName(hashes, index, words));
  }
  return names;
}

function reasonsOf(
  each: number,
  {
    model,
    prediction,
    names,
  }: { model: ClassifierModel; prediction: Prediction; names: ReadonlyMap<number, string> },
): ExplainedIntent['reasons'] {
  const { starts, classOf, weights, scales } = model.scores;
  const { columns, values } = prediction.reading.vector;
  const reasons = [...columns].flatMap((column, index) => {
    for (let at = starts[column] ?? 0; at < (starts[column + 1] ?? 0); at++) {
      if (classOf[at] !== each) continue;
      const weight = (weights[at] ?? 0) * (scales[column] ?? 0) * (values[index] ?? 0);
      return [{ feature: names.get(column) ?? '', weight }];
    }
    return [];
  });
  return reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST_REASONS);
}
