/** Runs one piece of work per key at a time, at most `most` in all. Work asked for while it runs runs once more after it. */
export interface Keyed {
  /** Asks for the key's work. Asking twice before it starts is asking once. */
  wake(key: string): void;
  /** Resolves when nothing runs and nothing waits. */
  idle(): Promise<void>;
  /** Keys that run or wait now. */
  keys(): string[];
}

/**
 * @param work Never rejects for what it can handle itself; what it throws goes to `onError`, and the key is free again.
 */
export function makeKeyed(
  most: number,
  work: (key: string) => Promise<void>,
  onError: (error: unknown, key: string) => void,
): Keyed {
  const running = new Set<string>();
  const waiting = new Set<string>();
  let whenIdle: (() => void)[] = [];

  function start(): void {
    for (const key of waiting) {
      if (running.size >= most) return;
      if (running.has(key)) continue;
      waiting.delete(key);
      running.add(key);
      void run(key);
    }
  }

  async function run(key: string): Promise<void> {
    try {
      await work(key);
    } catch (error) {
      onError(error, key);
    }
    running.delete(key);
    start();
    if (running.size > 0 || waiting.size > 0) return;
    const told = whenIdle;
    whenIdle = [];
    for (const tell of told) tell();
  }

  return {
    wake(key) {
      waiting.add(key);
      start();
    },
    idle: () =>
      running.size + waiting.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => void whenIdle.push(resolve)),
    keys: () => [...running, ...waiting],
  };
}
