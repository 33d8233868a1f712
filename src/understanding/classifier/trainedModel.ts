import { createHash } from 'node:crypto';
import type { Intent } from '../intent.ts';
import { keep, readKept } from '../keptFiles.ts';
import { RECIPE, type ClassifierModel } from './classifierModel.ts';
import { decodeModel } from './modelBytes.ts';
import { trainApart } from './trainApart.ts';
import type { TrainOptions } from './trainClassifier.ts';
import { CHATTER } from './words/chatter.ts';
import { CONCEPTS } from './words/concepts.ts';
import { SLANG } from './words/slang.ts';
import { WRAPPERS } from './words/wrappers.ts';

export interface TrainedModelOptions extends TrainOptions {
  /** Where models are kept from start to start; null: only as long as this process lives. */
  folder: string | null;
}

/**
 * The model of these intents: from this process, else from the folder, else trained now, in a thread of its own, and kept.
 * A kept file that is broken, or no model, is trained anew.
 */
export function trainedModel(
  intents: readonly Intent[],
  { folder, ...options }: TrainedModelOptions,
): Promise<ClassifierModel> {
  const key = keyOf(intents, options);
  const known = models.get(key);
  if (known !== undefined) return known;
  const model = find(key, folder, () => trainApart({ intents, options }));
  models.set(key, model);
  model.catch(() => models.delete(key));
  for (const oldest of [...models.keys()].slice(0, -MOST_IN_MEMORY)) models.delete(oldest);
  return model;
}

/** Models of this process, the oldest first. */
const models = new Map<string, Promise<ClassifierModel>>();
const MOST_IN_MEMORY = 4;
const MOST_FILES = 12;

/** Whatever changes the model changes its name. */
function keyOf(intents: readonly Intent[], options: TrainOptions): string {
  const words = [CHATTER, CONCEPTS, [...SLANG], WRAPPERS];
  return createHash('sha256')
    .update(JSON.stringify([RECIPE, words, intents, options]))
    .digest('hex');
}

async function find(
  key: string,
  folder: string | null,
  train: () => Promise<Buffer>,
): Promise<ClassifierModel> {
  const files = folder === null ? null : { folder, ending: '.bin', most: MOST_FILES };
  const kept = files && (await readKept(files, key));
  const known = kept && decodeModel(kept);
  if (known) return known;
  const bytes = await train();
  const model = decodeModel(bytes);
  if (model === null) throw new Error('The training thread gave something that is no model');
  if (files) await keep(files, key, bytes);
  return model;
}
