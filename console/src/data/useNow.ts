import { useSyncExternalStore } from 'react';
import { serverNow } from './serverClock.ts';

const SECOND_MS = 1_000;

/** The server's time, in ms, moving on every second while the page is looked at. */
export function useNow(): number {
  return useSyncExternalStore(follow, () => Math.floor(serverNow() / SECOND_MS) * SECOND_MS);
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One timer for all clocks of a page, so that they are painted together. */
function follow(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, SECOND_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  if (!document.hidden) listeners.forEach((listener) => listener());
}
