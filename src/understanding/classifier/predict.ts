import { trust, type Trust } from './acceptance.ts';
import type { ClassifierModel } from './classifierModel.ts';
import { packWeights, scorePacked } from './compactWeights.ts';
import { decide, type Decision } from './decision.ts';
import { tableOf, type FeatureTable } from './featureTable.ts';
import { scoreText, type Reading, type Scorer } from './scoreText.ts';
import { makeSpeller } from './speller.ts';
import { featureCounter } from './countFeatures.ts';
import { weighFeatures } from './weighFeatures.ts';

/** A model that is ready to be asked: it answers at once, one text after the other. */
export interface Predictor {
  readonly model: ClassifierModel;
  readonly table: FeatureTable;
  predict(words: readonly string[]): Prediction;
  /** The words as the model takes them: slips put right. */
  correct(words: readonly string[]): string[];
}

export interface Prediction extends Decision, Trust {
  /** By class. Overwritten by the next prediction. */
  readonly scores: Float64Array;
  readonly reading: Reading;
}

export function makePredictor(model: ClassifierModel): Predictor {
  const speller = makeSpeller(model.vocabulary);
  const table = tableOf(model.hashes);
  const counter = featureCounter(table, { remembers: true });
  const packed = packWeights(model.scores);
  const scores = new Float64Array(model.scores.bias.length);
  const correct = (words: readonly string[]) => words.map((word) => speller.correct(word));
  const scorer: Scorer = {
    classes: model.classes.length,
    vectorOf: (words) => weighFeatures(counter.count(correct(words)), model.features),
    score: (vector, into) => scorePacked(into, vector, packed),
  };
  return {
    model,
    table,
    correct,
    predict(words) {
      const reading = scoreText(words, scores, scorer);
      const { length } = model.classes;
      const strange = model.knowsStrangers ? scores[length] : undefined;
      const decision = decide(scores, length, reading.vector, strange);
      return { ...decision, ...trust(decision, model.acceptance), scores, reading };
    },
  };
}
