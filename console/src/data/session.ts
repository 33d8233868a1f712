import { makeStore } from './store.ts';

/** 'ended': the server does not know us any more while a page is open. */
export const sessionState = makeStore<'open' | 'ended'>('open');

export function signedOut(): void {
  sessionState.set('ended');
}
