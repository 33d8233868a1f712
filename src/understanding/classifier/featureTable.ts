/** Which column a feature has: an open-addressing table of hashes. A feature that stands in no example has none. */
export interface FeatureTable {
  /** Both as long as a power of two. */
  keys: Int32Array;
  /** -1 where nothing stands. */
  columns: Int32Array;
  size: number;
}

export function makeFeatureTable(): FeatureTable {
  return { keys: new Int32Array(1 << 12), columns: new Int32Array(1 << 12).fill(-1), size: 0 };
}

/** -1: no example has it. */
export function columnOf({ keys, columns }: FeatureTable, hash: number): number {
  const mask = keys.length - 1;
  let place = (hash ^ (hash >>> 16)) & mask;
  for (;;) {
    const column = columns[place] ?? -1;
    if (column < 0 || keys[place] === hash) return column;
    place = (place + 1) & mask;
  }
}

/** The column of a feature, a new one when it has none. */
export function ensureColumn(table: FeatureTable, hash: number): number {
  const known = columnOf(table, hash);
  if (known >= 0) return known;
  if (table.size * 2 >= table.keys.length) grow(table);
  place(table, hash, table.size);
  table.size += 1;
  return table.size - 1;
}

function place({ keys, columns }: FeatureTable, hash: number, column: number): void {
  const mask = keys.length - 1;
  let at = (hash ^ (hash >>> 16)) & mask;
  while ((columns[at] ?? -1) >= 0) at = (at + 1) & mask;
  keys[at] = hash;
  columns[at] = column;
}

function grow(table: FeatureTable): void {
  const { keys, columns } = table;
  table.keys = new Int32Array(keys.length * 2);
  table.columns = new Int32Array(keys.length * 2).fill(-1);
  for (const [at, column] of columns.entries()) if (column >= 0) place(table, keys[at] ?? 0, column);
}

/** The table of features that have these columns: the hash of column 0 first. */
export function tableOf(hashes: Int32Array): FeatureTable {
  const table = makeFeatureTable();
  for (const hash of hashes) ensureColumn(table, hash);
  return table;
}
