import { line } from '../data/stream.ts';

/** Somebody is about to open it: what comes of it is seen when they do. Nothing is asked of a server that is away. */
export function fetchAhead(load: () => Promise<unknown>): void {
  if (line.get().isOpen) load().catch(() => undefined);
}
