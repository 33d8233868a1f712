/** What a shell gives for a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/** Aborts at the first SIGINT or SIGTERM, so that work can be ended well; the second one ends the process at once. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(INTERRUPTED);
      controller.abort(name);
    });
  }
  return controller.signal;
}
