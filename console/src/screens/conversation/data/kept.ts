/** What this browser keeps of what was written and not sent. Where it may keep nothing, the page goes on without. */
const NAME = 'loopline';
const STORES = ['drafts', 'sends'] as const;
export type KeptIn = (typeof STORES)[number];

let opened: Promise<IDBDatabase | null> | undefined;

function open(): Promise<IDBDatabase | null> {
  opened ??= new Promise((resolve) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => {
      for (const store of STORES) asked.result.createObjectStore(store);
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => resolve(null);
    asked.onblocked = () => resolve(null);
  });
  return opened;
}

export async function keep(store: KeptIn, key: string, value: unknown): Promise<void> {
  await ask(store, 'readwrite', (objects) => objects.put(value, key));
}

export async function forget(store: KeptIn, key: string): Promise<void> {
  await ask(store, 'readwrite', (objects) => objects.delete(key));
}

export async function kept<Value>(store: KeptIn, key: string): Promise<Value | null> {
  return (await ask<Value | undefined>(store, 'readonly', (objects) => objects.get(key))) ?? null;
}

export async function allKept<Value>(store: KeptIn): Promise<Value[]> {
  return (await ask<Value[]>(store, 'readonly', (objects) => objects.getAll())) ?? [];
}

async function ask<Value>(
  store: KeptIn,
  mode: IDBTransactionMode,
  work: (objects: IDBObjectStore) => IDBRequest,
): Promise<Value | null> {
  const db = await open();
  if (db === null) return null;
  return new Promise((resolve) => {
    const asked = work(db.transaction(store, mode).objectStore(store));
    asked.onsuccess = () => resolve(asked.result as Value); // of this store
    asked.onerror = () => resolve(null);
  });
}
