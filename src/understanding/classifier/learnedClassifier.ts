import type { Classifier } from '../classifier.ts';
import type { Intent } from '../intent.ts';
import type { ClassifierModel } from './classifierModel.ts';
import { explain, type Explanation } from './explain.ts';
import { makePredictor } from './predict.ts';
import { intentClassifier, type IntentClassifierOptions } from './intentClassifier.ts';
import type { TrainOptions } from './trainClassifier.ts';
import { trainedModel } from './trainedModel.ts';
import { withProductIntents } from './withProductIntents.ts';

export interface LearnedClassifierOptions extends IntentClassifierOptions {
  /** Where trained models are kept from start to start; null: nowhere. */
  folder: string | null;
}

export interface LearnedClassifier {
  classifier: Classifier;
  model: ClassifierModel;
  explain(text: string): Explanation;
}

/** Of what is sure, so much has to be right. Above it more is asked about than mistakes are spared (development rows). */
const RIGHT = 0.975;
/** A person too many costs less than a person too few. */
const RIGHT_OF_PERSONS = 0.95;

/** The classifier of a business: of its own intents and of those that every business understands. */
export async function learnedClassifier(
  own: readonly Intent[],
  { folder, ...options }: LearnedClassifierOptions,
): Promise<LearnedClassifier> {
  const intents = withProductIntents(own);
  const model = await trainedModel(intents, { folder, ...trainOptionsFor(intents) });
  return {
    classifier: intentClassifier(model, intents, options),
    model,
    explain: (text) => explain(makePredictor(model), text),
  };
}

/** How the classifier of a business is trained. */
export function trainOptionsFor(intents: readonly Intent[]): TrainOptions {
  const persons = intents.filter(({ means }) => 'wantHuman' in means);
  return { target: RIGHT, targets: Object.fromEntries(persons.map(({ name }) => [name, RIGHT_OF_PERSONS])) };
}
