import { makeStore } from '../../data/store.ts';

/** What lies above the case; null: nothing. */
export const caseDialog = makeStore<'nextStep' | 'close' | 'transfer' | 'assign' | null>(null);
