import { featureCounter } from '../classifier/countFeatures.ts';
import { ensureColumn, makeFeatureTable, type FeatureTable } from '../classifier/featureTable.ts';
import { hashFeatures, makeFeatureHashes } from '../classifier/hashFeatures.ts';
import { readWords } from '../classifier/readWords.ts';
import type { SparseVector } from '../classifier/sparse.ts';
import { rarityOf, weighFeatures, type FeatureWeights } from '../classifier/weighFeatures.ts';

export interface ReadTexts {
  /** Of the features that stand in two texts and more: what stands in one only tells nothing of another. */
  readonly table: FeatureTable;
  readonly features: FeatureWeights;
  readonly vectors: readonly SparseVector[];
}

const LEAST_TEXTS = 2;

/** The texts as vectors, in the features of the intent classifier. */
export function readTexts(texts: readonly string[]): ReadTexts {
  const words = texts.map((text) => readWords(text));
  const { table, kinds, rarity } = commonFeatures(words);
  const features = {
    kinds: Uint8Array.from(kinds),
    rarity: Float32Array.from(rarity),
    highestRarity: rarityOf(texts.length, LEAST_TEXTS),
  };
  const counter = featureCounter(table, { remembers: true });
  const vectors = words.map((each) => weighFeatures(counter.count(each), features));
  return { table, features, vectors };
}

function commonFeatures(words: readonly (readonly string[])[]): {
  table: FeatureTable;
  kinds: number[];
  rarity: number[];
} {
  const found = new Map<number, { kind: number; texts: number; last: number }>();
  const hashes = makeFeatureHashes();
  for (const [text, each] of words.entries()) {
    hashFeatures(each, hashes);
    for (let index = 0; index < hashes.count; index++) {
      const hash = hashes.hashes[index] ?? 0;
      const known = found.get(hash);
      if (known === undefined) found.set(hash, { kind: hashes.kinds[index] ?? 0, texts: 1, last: text });
      else if (known.last !== text) {
        known.texts += 1;
        known.last = text;
      }
    }
  }
  const table = makeFeatureTable();
  const kinds: number[] = [];
  const rarity: number[] = [];
  for (const [hash, { kind, texts }] of found) {
    if (texts < LEAST_TEXTS) continue;
    ensureColumn(table, hash);
    kinds.push(kind);
    rarity.push(rarityOf(words.length, texts));
  }
  return { table, kinds, rarity };
}
