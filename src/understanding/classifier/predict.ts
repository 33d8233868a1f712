import { trust, type Trust } from './acceptance.ts';
import type { ClassifierModel } from './classifierModel.ts';
import { scoreCompact } from './compactWeights.ts';
import { decide, type Decision } from './decision.ts';
import { tableOf } from './featureTable.ts';
import { hashFeatures, makeFeatureHashes, type FeatureHashes } from './hashFeatures.ts';
import { readWords } from './readWords.ts';
import { scoreText, type Scorer } from './scoreText.ts';
import { makeSpeller, type Speller } from './speller.ts';
import type { SparseVector } from './sparse.ts';
import { stripChatter, type Stripped } from './stripChatter.ts';
import { countFeatures, weighFeatures } from './weighFeatures.ts';

/** A model that is ready to be asked. Not to be used by two at once: it has one room to count in. */
export interface Predictor {
  readonly model: ClassifierModel;
  readonly speller: Speller;
  predict(words: readonly string[]): Prediction;
  /** The same, from the text on. */
  read(text: string): Reading;
}

export interface Prediction extends Decision, Trust {
  /** By class. Overwritten by the next prediction. */
  readonly scores: Float32Array;
}

/** The steps from a text to its words, for who explains them. */
export interface Reading {
  stripped: Stripped;
  /** As many as `stripped.words`, put right. */
  corrected: readonly string[];
  hashes: FeatureHashes;
  vector: SparseVector;
}

export function makePredictor(model: ClassifierModel): Predictor {
  const speller = makeSpeller(model.vocabulary);
  const table = tableOf(model.hashes);
  const room = new Int32Array(table.size);
  const hashes = makeFeatureHashes();
  const scores = new Float32Array(model.scores.bias.length);
  const correct = (words: readonly string[]) => words.map((word) => speller.correct(word));
  const scorer: Scorer = {
    classes: model.classes.length,
    vectorOf: (words) =>
      weighFeatures(countFeatures(hashFeatures(correct(words), hashes), table, room), model.features),
    score: (vector, into) => scoreCompact(into, vector, model.scores),
  };
  return {
    model,
    speller,
    predict(words) {
      const vector = scoreText(words, scores, scorer);
      const { length } = model.classes;
      const decision = decide(scores, length, vector, model.knowsStrangers ? scores[length] : undefined);
      return { ...decision, ...trust(decision, model.acceptance), scores };
    },
    read(text) {
      const stripped = stripChatter(readWords(text));
      const corrected = correct(stripped.words);
      const vector = scorer.vectorOf(stripped.words);
      return { stripped, corrected, hashes, vector };
    },
  };
}
