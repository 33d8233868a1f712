/** Which column a feature has: an open-addressing table of hashes. A feature that stands in no example has none. */
export interface FeatureTable {
  /** By place a hash and its column + 1, beside each other: one look at memory instead of two. 0: nothing stands there. */
  places: Int32Array;
  size: number;
}

const FIRST_PLACES = 1 << 12;

export function makeFeatureTable(): FeatureTable {
  return { places: new Int32Array(FIRST_PLACES * 2), size: 0 };
}

/** -1: no example has it. */
export function columnOf({ places }: FeatureTable, hash: number): number {
  const mask = places.length - 2;
  let at = placeOf(hash) & mask;
  for (;;) {
    const column = places[at + 1]! - 1; // `at` is even and within the mask
    if (column < 0 || places[at] === hash) return column;
    at = (at + 2) & mask;
  }
}

/** The column of a feature, a new one when it has none. */
export function ensureColumn(table: FeatureTable, hash: number): number {
  const known = columnOf(table, hash);
  if (known >= 0) return known;
  if (table.size * 4 >= table.places.length) grow(table);
  put(table, hash, table.size);
  table.size += 1;
  return table.size - 1;
}

/** The hashes of the columns, in their order. */
export function hashesOf({ places, size }: FeatureTable): Int32Array {
  const hashes = new Int32Array(size);
  for (let at = 0; at < places.length; at += 2) {
    const column = (places[at + 1] ?? 0) - 1;
    if (column >= 0) hashes[column] = places[at] ?? 0;
  }
  return hashes;
}

/** The table of features that have these columns: the hash of column 0 first. */
export function tableOf(hashes: Int32Array): FeatureTable {
  const table = makeFeatureTable();
  for (const hash of hashes) ensureColumn(table, hash);
  return table;
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 16)) << 1;
}

function put({ places }: FeatureTable, hash: number, column: number): void {
  const mask = places.length - 2;
  let at = placeOf(hash) & mask;
  while (places[at + 1] !== 0) at = (at + 2) & mask;
  places[at] = hash;
  places[at + 1] = column + 1;
}

function grow(table: FeatureTable): void {
  const { places } = table;
  table.places = new Int32Array(places.length * 2);
  for (let at = 0; at < places.length; at += 2) {
    const column = (places[at + 1] ?? 0) - 1;
    if (column >= 0) put(table, places[at] ?? 0, column);
  }
}
