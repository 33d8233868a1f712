import { makeStore } from '../data/store.ts';

/** What lies above the screen; null: nothing. */
export const overlay = makeStore<'palette' | 'shortcuts' | null>(null);
