import type { Acceptance } from './acceptance.ts';
import type { CompactWeights } from './compactWeights.ts';
import type { Vocabulary } from './speller.ts';
import type { FeatureWeights } from './weighFeatures.ts';

/** Raised when the same examples would give another model: what was kept of an older one is then not used. */
export const RECIPE = 5;

/** All that was learned from the examples of a business, in all of its languages. Plain numbers: it can be written down. */
export interface ClassifierModel {
  /** The names of the intents that can be told apart, in the order of their scores. */
  readonly classes: readonly string[];
  /** The last score is that of texts of no class. */
  readonly knowsStrangers: boolean;
  readonly vocabulary: Vocabulary;
  /** The features that it knows, by column. */
  readonly hashes: Int32Array;
  readonly features: FeatureWeights;
  readonly scores: CompactWeights;
  readonly acceptance: Acceptance;
  readonly thresholds: Thresholds;
  readonly findings: Findings;
}

/** From which calibrated confidence on something is sure. Above 1: never. */
export interface Thresholds {
  readonly all: number;
  readonly byClass: readonly number[];
  /** Of one of the two best. */
  readonly ofTwo: number;
  /** Of being out of scope. */
  readonly strange: number;
}

/** How it did on texts that it had not seen, while it was made. */
export interface Findings {
  /** Texts that were tested, those of no class left out. */
  tested: number;
  /** Shares in [0, 1]: best class right; sure; right among the sure. */
  accuracy: number;
  coverage: number;
  precision: number;
  /** Pairs of intents that were taken for each other in more than one of ten cases, worst first. */
  confused: { intent: string; takenFor: string; share: number }[];
}
