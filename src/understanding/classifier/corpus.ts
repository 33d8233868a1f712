import { featureCounter, type CountedFeatures } from './countFeatures.ts';
import { ensureColumn, hashesOf, makeFeatureTable, type FeatureTable } from './featureTable.ts';
import { hashFeatures, makeFeatureHashes, PAIRS } from './hashFeatures.ts';
import { indexOf, makeSpeller, type SpellingIndex } from './speller.ts';
import type { SparseVector } from './sparse.ts';
import { NO_CLASS, type TrainingText } from './trainingTexts.ts';
import { trainWeights, type DenseWeights } from './trainWeights.ts';
import { rarityOf, weighFeatures, type FeatureWeights } from './weighFeatures.ts';

/** All texts that are learned from, read once: each training of a part of them is a matter of counting. */
export interface Corpus {
  readonly texts: readonly TrainingText[];
  readonly counted: readonly CountedFeatures[];
  readonly table: FeatureTable;
  /** Of the features, by column. */
  readonly kinds: Uint8Array;
  readonly words: readonly string[];
  readonly spelling: SpellingIndex;
}

export function makeCorpus(texts: readonly TrainingText[]): Corpus {
  const table = makeFeatureTable();
  const kinds: number[] = [];
  const hashes = makeFeatureHashes();
  for (const { words } of texts) {
    hashFeatures(words, hashes);
    for (let index = 0; index < hashes.count; index++) {
      const column = ensureColumn(table, hashes.hashes[index] ?? 0);
      if (column === kinds.length) kinds.push(hashes.kinds[index] ?? 0);
    }
  }
  const counter = featureCounter(table, { remembers: true });
  const counted = texts.map(({ words }) => counter.count(words));
  const words = [...new Set(texts.flatMap((text) => text.words))];
  return { texts, counted, table, kinds: Uint8Array.from(kinds), words, spelling: indexOf(words) };
}

/** What was learned from some of the texts. */
export interface Learned {
  readonly weights: FeatureWeights;
  readonly scores: DenseWeights;
  /** In how many of those texts each word of the corpus stands. */
  readonly wordCounts: Int32Array;
  /** Any text, as it looks to who knows only those. */
  vectorOf(words: readonly string[]): SparseVector;
}

export interface LearnOptions {
  /** The number that texts of no class are learned under: the last one; null when there are none of them. */
  strangeClass: number | null;
  classes: number;
  cost: number;
  epochs: number;
  seed: number;
}

/** A pair of words that stands in one text only tells nothing. */
const LEAST_TEXTS_WITH_PAIR = 2;

/** Learns from the texts of these numbers; of the others nothing is known, neither features nor words. */
export function learn(corpus: Corpus, numbers: readonly number[], options: LearnOptions): Learned {
  const { texts, counted, kinds, table } = corpus;
  const weights = featureWeights(corpus, numbers);
  const labels = Int32Array.from(numbers, (number) => {
    const label = texts[number]?.label ?? NO_CLASS;
    return label === NO_CLASS ? (options.strangeClass ?? NO_CLASS) : label;
  });
  const vectors = numbers.map((number) => weighFeatures(counted[number] ?? NOTHING, weights));
  const scores = trainWeights({ vectors, labels, columns: kinds.length, classes: options.classes }, options);
  const wordCounts = countWords(corpus, numbers);
  const speller = makeSpeller({ words: corpus.words, counts: wordCounts }, corpus.spelling);
  const counter = featureCounter(table, { remembers: true });
  return {
    weights,
    scores,
    wordCounts,
    vectorOf(words) {
      const corrected = words.map((word) => speller.correct(word));
      return weighFeatures(counter.count(corrected), weights);
    },
  };
}

const NOTHING: CountedFeatures = {
  columns: new Int32Array(0),
  counts: new Int32Array(0),
  unknown: new Int32Array(4),
  featureCount: 0,
};

function featureWeights({ counted, kinds }: Corpus, numbers: readonly number[]): FeatureWeights {
  const textsWith = new Int32Array(kinds.length);
  for (const number of numbers)
    for (const column of counted[number]?.columns ?? []) textsWith[column] = (textsWith[column] ?? 0) + 1;
  const rarity = new Float32Array(kinds.length);
  let highestRarity = 0;
  for (const [column, kind] of kinds.entries()) {
    const texts = textsWith[column] ?? 0;
    if (texts === 0 || (kind === PAIRS && texts < LEAST_TEXTS_WITH_PAIR)) continue;
    const value = rarityOf(numbers.length, texts);
    rarity[column] = value;
    if (value > highestRarity) highestRarity = value;
  }
  return { rarity, kinds, highestRarity };
}

function countWords({ texts, words, spelling }: Corpus, numbers: readonly number[]): Int32Array {
  const counts = new Int32Array(words.length);
  for (const number of numbers)
    for (const word of new Set(texts[number]?.words)) {
      const id = spelling.ids.get(word) ?? 0;
      counts[id] = (counts[id] ?? 0) + 1;
    }
  return counts;
}

/** Only the features that tell something, with columns of their own from 0 on, and their hashes. */
export function usedFeatures({ table, kinds }: Corpus, { weights }: Learned) {
  const used = [...kinds.keys()].filter((column) => (weights.rarity[column] ?? 0) > 0);
  const hashes = hashesOf(table);
  return {
    used,
    hashes: Int32Array.from(used, (column) => hashes[column] ?? 0),
    features: {
      rarity: Float32Array.from(used, (column) => weights.rarity[column] ?? 0),
      kinds: Uint8Array.from(used, (column) => kinds[column] ?? 0),
      highestRarity: weights.highestRarity,
    },
  };
}
