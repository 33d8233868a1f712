import { createHash } from 'node:crypto';
import type { Acceptance } from './acceptance.ts';
import { RECIPE, type ClassifierModel, type Findings, type Thresholds } from './classifierModel.ts';

/** What a kept model begins with, and the version of how it is written down. */
const MARK = 'LOOPLINE-MODEL-1\n';
const HASH_BYTES = 32;
/** Where arrays of numbers may begin. */
const ALIGNMENT = 8;

/** What is written down as JSON: all but the arrays of numbers. */
interface Head {
  recipe: number;
  classes: readonly string[];
  knowsStrangers: boolean;
  words: readonly string[];
  highestRarity: number;
  acceptance: Acceptance;
  thresholds: Thresholds;
  findings: Findings;
  /** How many bytes each array has, in the order of `arraysOf`. */
  lengths: number[];
}

/** Mark, length of the head, head, arrays, SHA-256 of all before it. */
export function encodeModel(model: ClassifierModel): Buffer {
  const { classes, knowsStrangers, vocabulary, features, acceptance, thresholds, findings } = model;
  const arrays = arraysOf(model).map((array) =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength),
  );
  const head: Head = {
    recipe: RECIPE,
    classes,
    knowsStrangers,
    words: vocabulary.words,
    highestRarity: features.highestRarity,
    acceptance,
    thresholds,
    findings,
    lengths: arrays.map(({ byteLength }) => byteLength),
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.byteLength);
  const start = MARK.length + length.byteLength + json.byteLength;
  const body = Buffer.concat([
    Buffer.from(MARK),
    length,
    json,
    Buffer.alloc(padding(start)),
    ...arrays.flatMap((array) => [array, Buffer.alloc(padding(array.byteLength))]),
  ]);
  return Buffer.concat([body, hashOf(body)]);
}

/** Null: it is not a model, not of this recipe, or not whole. */
export function decodeModel(bytes: Buffer): ClassifierModel | null {
  if (bytes.subarray(0, MARK.length).toString() !== MARK) return null;
  const body = bytes.subarray(0, -HASH_BYTES);
  if (!hashOf(body).equals(bytes.subarray(-HASH_BYTES))) return null;
  const jsonAt = MARK.length + 4;
  const jsonEnd = jsonAt + body.readUInt32LE(MARK.length);
  const head: Head = JSON.parse(body.subarray(jsonAt, jsonEnd).toString()); // as encodeModel wrote it: the hash says so
  if (head.recipe !== RECIPE) return null;
  return modelOf(head, readArrays(body, jsonEnd + padding(jsonEnd), head.lengths));
}

function arraysOf({ vocabulary, hashes, features, scores }: ClassifierModel) {
  return [
    vocabulary.counts,
    hashes,
    features.rarity,
    features.kinds,
    scores.starts,
    scores.classOf,
    scores.weights,
    scores.scales,
    scores.bias,
  ] as const;
}

/** A copy of each array, so that it begins where numbers of its size may begin. */
function readArrays(body: Buffer, from: number, lengths: readonly number[]): ArrayBuffer[] {
  let next = from;
  return lengths.map((length) => {
    const bytes = new Uint8Array(length);
    bytes.set(body.subarray(next, next + length));
    next += length + padding(length);
    return bytes.buffer;
  });
}

function modelOf(head: Head, arrays: readonly ArrayBuffer[]): ClassifierModel {
  const [counts, hashes, rarity, kinds, starts, classOf, weights, scales, bias] = arrays;
  const { classes, knowsStrangers, words, highestRarity, acceptance, thresholds, findings } = head;
  return {
    classes,
    knowsStrangers,
    vocabulary: { words, counts: new Int32Array(counts ?? EMPTY) },
    hashes: new Int32Array(hashes ?? EMPTY),
    features: {
      rarity: new Float32Array(rarity ?? EMPTY),
      kinds: new Uint8Array(kinds ?? EMPTY),
      highestRarity,
    },
    scores: {
      starts: new Uint32Array(starts ?? EMPTY),
      classOf: classOfClasses(classes.length + (knowsStrangers ? 1 : 0), classOf ?? EMPTY),
      weights: new Int8Array(weights ?? EMPTY),
      scales: new Float32Array(scales ?? EMPTY),
      bias: new Float32Array(bias ?? EMPTY),
    },
    acceptance,
    thresholds,
    findings,
  };
}

/** A byte is enough for most businesses. */
function classOfClasses(classes: number, bytes: ArrayBuffer): Uint8Array | Uint16Array {
  return classes <= 256 ? new Uint8Array(bytes) : new Uint16Array(bytes);
}

const EMPTY = new ArrayBuffer(0);

function padding(length: number): number {
  return (ALIGNMENT - (length % ALIGNMENT)) % ALIGNMENT;
}

function hashOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
