import { spreadOf } from '../figures/quantile.ts';

const ROUNDS = 9;

/**
 * What each text costs, in microseconds, one after the other: the quickest of nine times, so that the figure is of the
 * work and not of whatever else the machine does. Each time it ends in other blanks: a contestant that remembers texts it
 * has seen must do its work all the same.
 */
export async function timeOf(
  texts: readonly string[],
  run: (text: string, index: number) => unknown,
): Promise<{ p50: number; p99: number }> {
  const quickest = new Float64Array(texts.length).fill(Infinity);
  for (let round = 1; round <= ROUNDS; round++)
    for (const [index, text] of texts.entries()) {
      const unseen = text + ' '.repeat(round);
      const startedAt = performance.now();
      const running = run(unseen, index);
      if (running instanceof Promise) await running;
      quickest[index] = Math.min(quickest[index] ?? Infinity, (performance.now() - startedAt) * 1_000);
    }
  const { p50, p99 } = spreadOf([...quickest]);
  return { p50, p99 };
}

/** How long something takes by the clock, and how much of a processor it takes meanwhile. */
export async function costOf<Value>(
  run: () => Value | Promise<Value>,
): Promise<{ value: Value; wallMs: number; cpuMs: number }> {
  const [startedAt, before] = [performance.now(), process.cpuUsage()];
  const value = await run();
  const { user } = process.cpuUsage(before);
  return { value, wallMs: Math.round(performance.now() - startedAt), cpuMs: Math.round(user / 1_000) };
}
