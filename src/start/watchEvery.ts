/** Looks again and again, with a pause between, until it is stopped. `look` says itself what went wrong. */
export function watchEvery(pauseMs: number, look: () => Promise<void>): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const watching = watch(pauseMs, look, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await watching;
    },
  };
}

async function watch(pauseMs: number, look: () => Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await look();
    await pause(pauseMs, signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
