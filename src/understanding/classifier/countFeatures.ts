import { columnOf, type FeatureTable } from './featureTable.ts';
import {
  hashFeatures,
  hashLetters,
  hashWords,
  KINDS,
  LETTERS,
  makeFeatureHashes,
  MOST_FEATURES,
  MOST_WORDS,
  type FeatureHashes,
} from './hashFeatures.ts';

/** A text's features by column: each once, with how often it stands there. */
export interface CountedFeatures {
  readonly columns: Int32Array;
  readonly counts: Int32Array;
  /** Features without a column, by kind. */
  readonly unknown: Int32Array;
  readonly featureCount: number;
}

/** Counts the features of one text after the other. */
export interface FeatureCounter {
  count(words: readonly string[]): CountedFeatures;
}

/** Words of which the pieces are remembered: people use few, over and over. */
const MOST_REMEMBERED = 20_000;

/** @param remembers Whether the pieces of words are remembered: a third of the time of a text, and a megabyte or two. */
export function featureCounter(table: FeatureTable, { remembers }: { remembers: boolean }): FeatureCounter {
  const tally = makeTally(table.size);
  const hashes = makeFeatureHashes();
  const pieces = new Map<string, Int32Array>();
  const piecesOf = (word: string) => {
    const known = pieces.get(word);
    if (known !== undefined) return known;
    const columns = columnsOf(hashLetters(word, hashes), table);
    if (pieces.size < MOST_REMEMBERED) pieces.set(word, columns);
    return columns;
  };
  return {
    count(words) {
      add(tally, (remembers ? hashWords : hashFeatures)(words, hashes), table);
      if (remembers)
        for (let index = 0; index < words.length && index < MOST_WORDS; index++)
          tellPieces(tally, piecesOf(words[index] ?? ''));
      return taken(tally);
    },
  };
}

interface Tally {
  /** By column, how often; all zero between two texts. */
  readonly room: Int32Array;
  /** The columns of this text. */
  readonly found: Int32Array;
  size: number;
  unknown: Int32Array;
  featureCount: number;
}

function makeTally(columns: number): Tally {
  return {
    room: new Int32Array(columns),
    found: new Int32Array(MOST_FEATURES),
    size: 0,
    unknown: new Int32Array(KINDS),
    featureCount: 0,
  };
}

function columnsOf({ count, hashes }: FeatureHashes, table: FeatureTable): Int32Array {
  const columns = new Int32Array(count);
  for (let index = 0; index < count; index++) columns[index] = columnOf(table, hashes[index] ?? 0);
  return columns;
}

function add(tally: Tally, { count, hashes, kinds }: FeatureHashes, table: FeatureTable): void {
  for (let index = 0; index < count; index++) tell(tally, columnOf(table, hashes[index]!), kinds[index]!); // as long as the count says
}

function tellPieces(tally: Tally, columns: Int32Array): void {
  const { room, found, unknown } = tally;
  let { size } = tally;
  for (let index = 0; index < columns.length; index++) {
    const column = columns[index]!; // its own length
    if (column < 0) {
      unknown[LETTERS]! += 1; // one for each kind
      continue;
    }
    if (room[column]! === 0) found[size++] = column; // as long as there are columns
    room[column]! += 1;
  }
  tally.size = size;
  tally.featureCount += columns.length;
}

/** @param column -1: there is none. */
function tell(tally: Tally, column: number, kind: number): void {
  tally.featureCount += 1;
  if (column < 0) {
    tally.unknown[kind]! += 1; // as many as there are kinds
    return;
  }
  if (tally.room[column] === 0) tally.found[tally.size++] = column;
  tally.room[column]! += 1; // as long as there are columns
}

/** What was counted, and the tally is empty again. */
function taken(tally: Tally): CountedFeatures {
  const { room, found, size, unknown, featureCount } = tally;
  const columns = found.slice(0, size);
  const counts = new Int32Array(size);
  for (let index = 0; index < size; index++) {
    const column = columns[index]!; // as long as the size says
    counts[index] = room[column]!; // as long as there are columns
    room[column] = 0;
  }
  tally.size = 0;
  tally.featureCount = 0;
  tally.unknown = new Int32Array(KINDS);
  return { columns, counts, unknown, featureCount };
}
