import type { FeatureTable } from '../classifier/featureTable.ts';
import { fitLogistic, type Logistic } from '../classifier/logistic.ts';
import { seeded, shuffle } from '../classifier/random.ts';
import type { SparseVector } from '../classifier/sparse.ts';
import { roundedUp, scoreInto, trainWeights, type DenseWeights } from '../classifier/trainWeights.ts';
import type { FeatureWeights } from '../classifier/weighFeatures.ts';
import { readTexts } from './readTexts.ts';
import { SIGNAL_TEXTS } from './signalTexts.ts';
import { soundOf } from './soundOf.ts';

/** In the order of their scores. */
export const SIGNALS = ['frustration', 'urgency'] as const;

export interface SignalModel {
  readonly table: FeatureTable;
  readonly features: FeatureWeights;
  /** A score from the words for each signal. */
  readonly scores: DenseWeights;
  /** How far to trust a score, given how the text sounds: of what `evidenceOf` gives. */
  readonly calibrations: { readonly [signal in (typeof SIGNALS)[number]]: Logistic };
}

export const LEARNING = { cost: 1, epochs: 5, seed: 1 };
const FOLDS = 3;

/**
 * The same model every time: it depends on nothing but the examples. Each text is judged once by a model that has not seen
 * it: from that it is learned how far a score can be trusted (Platt's regression).
 */
export function learnSignals(): SignalModel {
  const texts = [...new Set(Object.values(SIGNAL_TEXTS).flat())];
  const { table, features, vectors } = readTexts(texts);
  const labels = labelsOf(texts);
  const train = (numbers: readonly number[]) => {
    const single = numbers.filter((number) => labels[number] !== BOTH);
    const chosen = single.flatMap((number) => vectors[number] ?? []);
    const chosenLabels = Int32Array.from(single, (number) => labels[number] ?? NEITHER);
    const rows = { vectors: chosen, labels: chosenLabels, columns: table.size, classes: SIGNALS.length };
    return trainWeights(rows, LEARNING);
  };
  const evidence = evidenceUnseen(texts, vectors, train);
  const calibrationOf = (signal: (typeof SIGNALS)[number], at: number) => {
    const yes = new Set<string>(SIGNAL_TEXTS[signal]);
    return fitLogistic(
      texts.map((text, number) => ({
        features: evidence[number]?.[at] ?? [],
        yes: yes.has(text),
        weight: 1,
      })),
    );
  };
  return {
    table,
    features,
    scores: train([...texts.keys()]),
    calibrations: { frustration: calibrationOf('frustration', 0), urgency: calibrationOf('urgency', 1) },
  };
}

const NEITHER = -1;
/** Said of neither alone: such texts help to calibrate, not to tell the words apart. */
const BOTH = -2;

function labelsOf(texts: readonly string[]): Int32Array {
  const frustrated = new Set<string>(SIGNAL_TEXTS.frustration);
  const urgent = new Set<string>(SIGNAL_TEXTS.urgency);
  return Int32Array.from(texts, (text) => {
    if (frustrated.has(text)) return urgent.has(text) ? BOTH : 0;
    return urgent.has(text) ? 1 : NEITHER;
  });
}

/** By text, then by signal. */
function evidenceUnseen(
  texts: readonly string[],
  vectors: readonly SparseVector[],
  train: (numbers: readonly number[]) => DenseWeights,
): number[][][] {
  const order = shuffle([...texts.keys()], seeded(LEARNING.seed + 1));
  const evidence: number[][][] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(order.filter((_, at) => at % FOLDS !== fold));
    for (const number of order.filter((_, at) => at % FOLDS === fold)) {
      const vector = vectors[number];
      if (vector === undefined) continue;
      scoreInto(ROOM, vector, weights);
      evidence[number] = SIGNALS.map((_, at) =>
        evidenceOf(ROOM[at] ?? 0, vector, soundOf(texts[number] ?? '')),
      );
    }
  }
  return evidence;
}

const ROOM = new Float64Array(roundedUp(SIGNALS.length));
const MANY_FEATURES = 300;

/** What speaks for a signal: the score, how much of the text is known, how long it is, how it sounds. */
export function evidenceOf(score: number, vector: SparseVector, sound: readonly number[]): number[] {
  const { unknownShare, featureCount } = vector;
  return [score, unknownShare, Math.min(featureCount, MANY_FEATURES) / MANY_FEATURES, ...sound];
}
