import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue } from 'node:sqlite';

/** What a collection keeps: JSON with an id. */
export type Kept = { id: string };
export type Filter = Record<string, string | number | boolean | null>;
export type ListOptions = { newestFirst?: boolean; limit?: number };

/** Documents of one kind, in the order they first came in. */
export interface Collection<T extends Kept> {
  /** Keeps a new document, or replaces the one with the same id in its place. */
  put(document: T): void;
  find(id: string): T | null;
  /** The newest that matches. */
  newest(filter: Filter): T | null;
  list(filter?: Filter, options?: ListOptions): T[];
  count(filter?: Filter): number;
  remove(id: string): void;
}

export interface Store {
  readonly db: DatabaseSync;
  /** `indexes` names the fields that `list` and `newest` are asked by. */
  collection<T extends Kept>(name: string, indexes?: string[]): Collection<T>;
  /** All or nothing; returns what `work` returns. */
  transaction<R>(work: () => R): R;
  /** 1 when this storage is opened for the first time, then 2, 3, … */
  countStart(): number;
  /** Everything kept, for the eyes of a developer. */
  dump(): Record<string, unknown[]>;
  close(): void;
}

/** One server's storage. `path` is a file, or ':memory:'. */
export function openStore(path: string): Store {
  const db = new DatabaseSync(path);
  // A world survives the death of its process; the death of the whole machine is not its business.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;');
  const names: string[] = [];
  let depth = 0;
  return {
    db,
    collection: (name, indexes = []) => {
      names.push(name);
      return makeCollection(db, name, indexes);
    },
    transaction: (work) => {
      if (depth > 0) return work();
      depth = 1;
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        db.exec('COMMIT');
        return result;
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      } finally {
        depth = 0;
      }
    },
    countStart: () => {
      const version = db.prepare('PRAGMA user_version').get();
      const starts = Number(version?.['user_version'] ?? 0) + 1;
      db.exec(`PRAGMA user_version = ${starts}`);
      return starts;
    },
    dump: () => Object.fromEntries(names.map((name) => [name, makeCollection(db, name, []).list()])),
    close: () => db.close(),
  };
}

function makeCollection<T extends Kept>(db: DatabaseSync, name: string, indexes: string[]): Collection<T> {
  db.exec(
    `CREATE TABLE IF NOT EXISTS ${name} (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL)`,
  );
  for (const field of indexes) {
    db.exec(`CREATE INDEX IF NOT EXISTS ${name}_${field} ON ${name} (${extract(field)})`);
  }
  const put = db.prepare(
    `INSERT INTO ${name} (id, body) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
  );
  const remove = db.prepare(`DELETE FROM ${name} WHERE id = ?`);
  const select = statements(db);

  const list = (filter: Filter = {}, options: ListOptions = {}): T[] => {
    const order = options.newestFirst ? 'DESC' : 'ASC';
    const limit = options.limit === undefined ? '' : ` LIMIT ${Math.floor(options.limit)}`;
    const sql = `SELECT body FROM ${name}${where(filter)} ORDER BY seq ${order}${limit}`;
    return select(sql)
      .all(...parameters(filter))
      .map((row) => parse<T>(row['body']));
  };
  return {
    put: (document) => void put.run(document.id, JSON.stringify(document)),
    find: (id) => {
      const row = select(`SELECT body FROM ${name} WHERE id = ?`).get(id);
      return row === undefined ? null : parse<T>(row['body']);
    },
    newest: (filter) => list(filter, { newestFirst: true, limit: 1 })[0] ?? null,
    list,
    count: (filter = {}) => {
      const row = select(`SELECT count(*) AS counted FROM ${name}${where(filter)}`).get(
        ...parameters(filter),
      );
      return Number(row?.['counted'] ?? 0);
    },
    remove: (id) => void remove.run(id),
  };
}

/** Each text is prepared once. */
function statements(db: DatabaseSync) {
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  return (sql: string) => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
}

function extract(field: string): string {
  if (!/^\w+$/.test(field)) throw new Error(`'${field}' cannot be the name of a field`);
  return `json_extract(body, '$.${field}')`;
}

function where(filter: Filter): string {
  const tests = Object.entries(filter).map(([field, value]) =>
    value === null ? `${extract(field)} IS NULL` : `${extract(field)} = ?`,
  );
  return tests.length === 0 ? '' : ` WHERE ${tests.join(' AND ')}`;
}

function parameters(filter: Filter): SQLInputValue[] {
  return Object.values(filter)
    .filter((value) => value !== null)
    .map((value) => (typeof value === 'boolean' ? Number(value) : value));
}

/** What comes out of a collection is what `put` was given. */
function parse<T>(body: unknown): T {
  return JSON.parse(String(body));
}
