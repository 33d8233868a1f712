import { useEffect, useState } from 'react';

export interface Draft<Values extends object> {
  values: Values;
  change(change: Partial<Values>): void;
  /** Differs from what is in force. */
  isDirty: boolean;
  /** Back to what is in force. */
  discard(): void;
}

const PREFIX = 'loopline-draft:';

/**
 * What somebody is writing. It is there again when they come back, until it is saved or discarded.
 * @param unkept Names of what must not stay on this machine.
 */
export function useDraft<Values extends object>(
  key: string,
  initial: Values,
  unkept: readonly (keyof Values)[] = [],
): Draft<Values> {
  const [changes, setChanges] = useState<Partial<Values>>(() => kept(key));
  useEffect(() => {
    const told = Object.entries(changes).filter(([name]) => !unkept.includes(name as keyof Values));
    if (told.length === 0) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(Object.fromEntries(told)));
  }, [key, changes, unkept]);
  const values = { ...initial, ...changes };
  return {
    values,
    change: (change) => setChanges((before) => ({ ...before, ...change })),
    isDirty: JSON.stringify(values) !== JSON.stringify(initial),
    discard: () => setChanges({}),
  };
}

function kept<Values extends object>(key: string): Partial<Values> {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? parsed : {};
  } catch {
    return {};
  }
}
