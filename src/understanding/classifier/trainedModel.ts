import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Intent } from '../intent.ts';
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
  const file = folder === null ? null : join(folder, `${key}${ENDING}`);
  const kept = file === null ? null : await read(file);
  if (kept !== null) return kept;
  const bytes = await train();
  const model = decodeModel(bytes);
  if (model === null) throw new Error('The training thread gave something that is no model');
  if (folder !== null && file !== null) await keep(folder, file, bytes);
  return model;
}

const ENDING = '.bin';

async function read(file: string): Promise<ClassifierModel | null> {
  try {
    return decodeModel(await readFile(file));
  } catch {
    return null; // not there, or not readable: it is trained anew
  }
}

/** Whole or not at all. A model that cannot be kept is trained again at the next start: nothing else is lost. */
async function keep(folder: string, file: string, bytes: Buffer): Promise<void> {
  const beside = `${file}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(beside, bytes);
    await rename(beside, file);
    await forgetOldest(folder);
  } catch {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

async function forgetOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING));
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), at: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = files.toSorted((a, b) => b.at - a.at).slice(MOST_FILES);
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}
