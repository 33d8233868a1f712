import { startChild, type Child } from '../process/child.ts';
import type { StoreProductInput } from '../store/product.ts';

/** The processes of the product. One that dies is started again at once. */
export interface Products {
  /** Those that live and are ready, with their process ids. */
  living(): Child[];
  /** How long each new process took until it was ready, in ms. */
  starts(): number[];
  /** From now on nobody is started again. */
  stop(): Promise<void>;
}

const FILE = new URL('../store/product.ts', import.meta.url);
const PAUSE_MS = 100;

/** @param onChange Is told the addresses of all that live, whenever one came or went. */
export async function startProducts(
  count: number,
  input: StoreProductInput,
  onChange: (urls: string[]) => void,
): Promise<Products> {
  const living = new Map<Child, string>();
  const starts: number[] = [];
  let isStopping = false;

  async function start(): Promise<void> {
    const startedAt = performance.now();
    const child = await startChild(FILE);
    try {
      living.set(child, await child.ask<string>('begin', input));
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
    starts.push(performance.now() - startedAt);
    onChange([...living.values()]);
    void child.gone.then(() => {
      living.delete(child);
      onChange([...living.values()]);
      return again();
    });
  }

  /** A process that cannot start, because PostgreSQL has just been killed too, is started once more. */
  async function again(): Promise<void> {
    while (!isStopping) {
      const failure = await start().then(
        () => null,
        (error: unknown) => error,
      );
      if (failure === null) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }

  await Promise.all(Array.from({ length: count }, start));
  return {
    living: () => [...living.keys()],
    starts: () => starts,
    stop: async () => {
      isStopping = true;
      const ending = [...living.keys()];
      await Promise.all(ending.map((child) => child.ask('stop').catch(() => undefined)));
      await Promise.all(ending.map(({ gone }) => gone));
    },
  };
}
