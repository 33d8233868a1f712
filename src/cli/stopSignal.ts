import { SECOND_MS } from '../base/clock.ts';

/** What a shell gives for a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/** npm hands on the Ctrl-C that the terminal gave us already: what comes so soon is the same one. */
const SAME_MS = SECOND_MS;

/** Aborts at the first SIGINT or SIGTERM, so that work can be ended well; a later one ends the process at once. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let firstAt = 0;
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (!controller.signal.aborted) firstAt = performance.now();
      else if (performance.now() - firstAt > SAME_MS) process.exit(INTERRUPTED);
      controller.abort(name);
    });
  }
  return controller.signal;
}
