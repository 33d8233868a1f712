import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { RECIPE } from '../classifier/classifierModel.ts';
import { hashesOf, tableOf } from '../classifier/featureTable.ts';
import { CHATTER } from '../classifier/words/chatter.ts';
import { CONCEPTS } from '../classifier/words/concepts.ts';
import { SLANG } from '../classifier/words/slang.ts';
import { keep, readKept } from '../keptFiles.ts';
import { learnSignals, LEARNING, type SignalModel } from './learnSignals.ts';
import { SIGNAL_TEXTS } from './signalTexts.ts';

type Written = Omit<SignalModel, 'table'> & { hashes: Int32Array };

const HASH_BYTES = 32;

/** What was learned before, from the folder; else it is learned now, and kept there. Null: nowhere. */
export async function keptSignals(folder: string | null): Promise<SignalModel> {
  if (folder === null) return learnSignals();
  const files = { folder, ending: '.signals', most: 2 };
  const name = hashOf(JSON.stringify([RECIPE, LEARNING, CHATTER, CONCEPTS, [...SLANG], SIGNAL_TEXTS]));
  const kept = await readKept(files, name.toString('hex'));
  const known = kept && decodeSignals(kept);
  if (known) return known;
  const learned = learnSignals();
  await keep(files, name.toString('hex'), encodeSignals(learned));
  return learned;
}

/** Ends with the SHA-256 of all before it. */
export function encodeSignals({ table, ...rest }: SignalModel): Buffer {
  const body = serialize({ ...rest, hashes: hashesOf(table) } satisfies Written);
  return Buffer.concat([body, hashOf(body)]);
}

/** Null: it is not what was written, or not whole. */
export function decodeSignals(bytes: Buffer): SignalModel | null {
  const body = bytes.subarray(0, -HASH_BYTES);
  if (!hashOf(body).equals(bytes.subarray(-HASH_BYTES))) return null;
  const { hashes, ...rest }: Written = deserialize(body); // as encodeSignals wrote it: the hash says so
  return { ...rest, table: tableOf(hashes) };
}

function hashOf(bytes: Buffer | string): Buffer {
  return createHash('sha256').update(bytes).digest();
}
