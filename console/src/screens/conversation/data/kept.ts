/**
 * What this browser keeps of what was written and not sent. It stands there before the key is up again: a page that is
 * left in the next moment has lost nothing. Where the browser may keep nothing, the page goes on without.
 */
export type KeptIn = 'drafts' | 'sends';

const prefixOf = (store: KeptIn) => `${store} `;

export function keep(store: KeptIn, key: string, value: unknown): void {
  try {
    localStorage.setItem(prefixOf(store) + key, JSON.stringify(value));
  } catch {
    // Full, or refused by the person's settings: the server has it moments later.
  }
}

export function forget(store: KeptIn, key: string): void {
  try {
    localStorage.removeItem(prefixOf(store) + key);
  } catch {
    // Nothing was kept then.
  }
}

export function kept<Value>(store: KeptIn, key: string): Value | null {
  try {
    return JSON.parse(localStorage.getItem(prefixOf(store) + key) ?? 'null') as Value | null; // written by us
  } catch {
    return null;
  }
}

export function allKept<Value>(store: KeptIn): Value[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(store)));
    return keys.flatMap((key) => kept<Value>(store, key.slice(prefixOf(store).length)) ?? []);
  } catch {
    return [];
  }
}
