import type { Intent } from '../intent.ts';
import { isRight, isRightOfTwo, learnAcceptance, trust, weighRows, type Trust } from './acceptance.ts';
import type { ClassifierModel } from './classifierModel.ts';
import { compactWeights } from './compactWeights.ts';
import { learn, makeCorpus, usedFeatures } from './corpus.ts';
import { crossValidate, type UnseenRow } from './crossValidate.ts';
import { findingsOf } from './findings.ts';
import {
  findThresholds,
  lowestThreshold,
  NEVER,
  type FoundThresholds,
  type JudgedRow,
} from './thresholds.ts';
import { classesOf, NO_CLASS, trainingTexts } from './trainingTexts.ts';

export interface TrainOptions {
  /** The share of what is taken for sure that has to be right. */
  target?: number;
  /** The same for single intents: a person too many costs less than one too few. */
  targets?: { readonly [intent: string]: number };
  folds?: number;
  seed?: number;
}

const TARGET = 0.97;
/** Of what is refused as out of scope: a wish that was refused wrongly is said again in other words. */
const STRANGE_TARGET = 0.9;
const FOLDS = 4;
/** Large sets lose nothing with fewer folds and epochs. */
const MANY_TEXTS = 4_000;
const FEWER_FOLDS = 3;
const FEWER_EPOCHS = 5;
/** What is only tested needs one less still. */
const EPOCHS_OF_FOLDS = 4;
const COST = 2;
const EPOCHS = 8;

/**
 * Learns to tell the intents apart from their examples, in all languages at once, and how far to trust itself. The same
 * intents and options give the same model.
 */
export function trainClassifier(intents: readonly Intent[], options: TrainOptions = {}): ClassifierModel {
  const { seed = 1 } = options;
  const classes = classesOf(intents);
  const texts = trainingTexts(intents, seed);
  const corpus = makeCorpus(texts);
  const knowsStrangers = texts.some(({ label }) => label === NO_CLASS);
  const isLarge = texts.length > MANY_TEXTS;
  const learning = {
    classes: classes.length + (knowsStrangers ? 1 : 0),
    strangeClass: knowsStrangers ? classes.length : null,
    cost: COST,
    epochs: isLarge ? FEWER_EPOCHS : EPOCHS,
    seed,
  };
  const folds = options.folds ?? (isLarge ? FEWER_FOLDS : FOLDS);
  const rows = crossValidate(corpus, classes.length, {
    ...learning,
    folds,
    ...(isLarge ? { epochs: EPOCHS_OF_FOLDS } : {}),
  });
  const learned = learn(corpus, [...texts.keys()], learning);
  const { used, hashes, features } = usedFeatures(corpus, learned);
  return {
    classes,
    knowsStrangers,
    vocabulary: { words: corpus.words, counts: learned.wordCounts },
    hashes,
    features,
    scores: compactWeights(learned.scores, used),
    ...learnTrust(rows, classes, options),
  };
}

/** How far to trust a decision, and from where on it is sure. */
function learnTrust(
  rows: readonly UnseenRow[],
  classes: readonly string[],
  { target = TARGET, targets = {} }: TrainOptions,
): Pick<ClassifierModel, 'acceptance' | 'thresholds' | 'findings'> {
  const weights = weighRows(rows);
  const acceptance = learnAcceptance(rows, weights, classes.length);
  const trusted = rows.map((row) => trust(row, acceptance));
  const judge = (of: keyof Trust, judgeRow: (row: UnseenRow) => boolean): JudgedRow[] =>
    rows.map((row, at) => ({
      said: row.best,
      confidence: trusted[at]?.[of] ?? 0,
      isRight: judgeRow(row),
      weight: weights[at] ?? 0,
    }));
  const judged = judge('right', isRight);
  const thresholds = {
    ...thresholdsByClass(judged, classes, { target, targets }),
    ofTwo: lowestThreshold(judge('rightOfTwo', isRightOfTwo), target),
    strange: lowestThreshold(
      judge('strange', ({ kind }) => kind === 'strange'),
      Math.min(target, STRANGE_TARGET),
    ),
  };
  return { acceptance, thresholds, findings: findingsOf(rows, judged, { classes, thresholds }) };
}

function thresholdsByClass(
  rows: readonly JudgedRow[],
  classes: readonly string[],
  { target, targets }: { target: number; targets: { readonly [intent: string]: number } },
): FoundThresholds {
  const found = new Map<number, FoundThresholds>();
  const at = (wanted: number) => {
    const known = found.get(wanted) ?? findThresholds(rows, classes.length, wanted);
    found.set(wanted, known);
    return known;
  };
  const byClass = classes.map((name, said) => at(targets[name] ?? target).byClass[said] ?? NEVER);
  return { all: at(target).all, byClass };
}
