import { useSyncExternalStore } from 'react';
import { serverNow } from './serverClock.ts';

const SECOND_MS = 1_000;

/** The server's time, in ms, moving on every second while the page is looked at. */
export function useNow(): number {
  return useSyncExternalStore(follow, () => Math.floor(serverNow() / SECOND_MS) * SECOND_MS);
}

function follow(listener: () => void): () => void {
  const timer = setInterval(() => {
    if (!document.hidden) listener();
  }, SECOND_MS);
  return () => clearInterval(timer);
}
