import type { Store } from './store.ts';

/**
 * Brings a kept storage to the shape of today: runs each step once in its life, in order. Call it when the collections
 * are there; a new storage runs the steps on nothing. A step that was released is never edited.
 */
export function migrate(store: Store, steps: readonly string[]): void {
  store.db.exec('CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY)');
  const row = store.db.prepare('SELECT count(*) AS done FROM migration').get();
  const done = Number(row?.['done'] ?? 0);
  steps.slice(done).forEach((sql, index) => {
    store.transaction(() => {
      store.db.exec(sql);
      store.db.prepare('INSERT INTO migration (number) VALUES (?)').run(done + index + 1);
    });
  });
}
