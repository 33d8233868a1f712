import {
  learnedClassifier,
  type LearnedClassifierOptions,
} from '../understanding/classifier/learnedClassifier.ts';
import type { Classifier } from '../understanding/classifier.ts';
import type { Intent } from '../understanding/intent.ts';

interface Made {
  options: LearnedClassifierOptions;
  classifier: Promise<Classifier>;
}

const made = new WeakMap<readonly Intent[], Made>();

/** The classifier of a blueprint as it is given: the same for all workspaces of the process that have the blueprint. */
export function untaughtClassifier(
  own: readonly Intent[],
  options: LearnedClassifierOptions,
): Promise<Classifier> {
  const known = made.get(own);
  if (known && isSame(known.options, options)) return known.classifier;
  const classifier = learnedClassifier(own, options).then((learned) => learned.classifier);
  classifier.catch(() => made.delete(own)); // the next one tries anew
  made.set(own, { options, classifier });
  return classifier;
}

function isSame(a: LearnedClassifierOptions, b: LearnedClassifierOptions): boolean {
  return a.folder === b.folder && a.signalsOf === b.signalsOf && a.entitiesOf === b.entitiesOf;
}
