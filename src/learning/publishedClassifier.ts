import { createHash } from 'node:crypto';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { intentClassifier } from '../understanding/classifier/intentClassifier.ts';
import {
  learnedClassifier,
  type LearnedClassifierOptions,
} from '../understanding/classifier/learnedClassifier.ts';
import { decodeModel } from '../understanding/classifier/modelBytes.ts';
import { withProductIntents } from '../understanding/classifier/withProductIntents.ts';
import type { Classifier } from '../understanding/classifier.ts';
import type { Intent } from '../understanding/intent.ts';
import { currentVersion, readVersion, type CurrentVersion } from './versions.ts';
import { untaughtClassifier } from './untaughtClassifier.ts';
import { withExamples } from './withExamples.ts';

export interface PublishedClassifier {
  classifier: Classifier;
  /** Null: what the blueprint gives. */
  version: CurrentVersion | null;
}

/**
 * The classifier of a business as it was published last. When its blueprint has changed since, its new examples are
 * trained together with those that the published version was given beside the old ones.
 */
export async function publishedClassifier(
  db: Database,
  workspaceId: WorkspaceId,
  { own, ...options }: LearnedClassifierOptions & { own: readonly Intent[] },
): Promise<PublishedClassifier> {
  const version = await currentVersion(db, workspaceId);
  const stored = version && (await readVersion(db, workspaceId, version.number));
  if (!stored) return { classifier: await untaughtClassifier(own, options), version: null };
  const intents = withExamples(own, stored.added);
  const isOfThese = stored.intentsHash === intentsHash(own);
  const model = isOfThese && stored.model !== null ? decodeModel(stored.model) : null;
  if (model === null) return { classifier: (await learnedClassifier(intents, options)).classifier, version };
  return { classifier: intentClassifier(model, withProductIntents(intents), options), version };
}

/** Over all that a blueprint and the product give to learn from. */
export function intentsHash(own: readonly Intent[]): string {
  return createHash('sha256')
    .update(JSON.stringify(withProductIntents(own)))
    .digest('hex');
}
