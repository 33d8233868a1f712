import { startChild, type Child } from '../process/child.ts';
import type { Death, StoreProductInput, Visits } from '../store/product.ts';

/** A product that dies when it is told to, and is there again the moment after. */
export interface Mortal {
  /** From now on visits are counted anew; at the death the process dies. */
  arm(death: Death | null): Promise<void>;
  visits(): Promise<Visits>;
  /** Takes up what is due, until nothing is under way. */
  settle(): Promise<void>;
  setClock(at: Date): Promise<void>;
  /** How often it has died. */
  deaths(): number;
  stop(): Promise<void>;
}

const FILE = new URL('../store/product.ts', import.meta.url);

/**
 * Another process has read the code already and waits to be the next one, so that a death costs a moment only.
 * @param onBegun Is told where each new process serves HTTP, before it is asked anything.
 */
export async function startMortal(
  input: Omit<StoreProductInput, 'standsAt'>,
  at: Date,
  onBegun: (url: string) => void,
): Promise<Mortal> {
  let standsAt = at;
  let deaths = 0;
  let next: Promise<Child> = startChild(FILE);
  let current: Child = await begin();

  async function begin(): Promise<Child> {
    const child = await next;
    onBegun(await child.ask<string>('begin', { ...input, standsAt: standsAt.toISOString() }));
    next = startChild(FILE);
    return child;
  }

  /** Asks the process that lives; when it dies over the question, its successor is asked. */
  async function ask<Answer>(question: string, asked?: unknown): Promise<Answer> {
    for (;;) {
      const child = current;
      try {
        return await child.ask<Answer>(question, asked);
      } catch (error) {
        if (!(await isGone(child))) throw error;
      }
      if (child !== current) continue;
      deaths++;
      current = await begin();
    }
  }

  return {
    arm: (death) => ask('arm', death),
    visits: () => ask('visits'),
    settle: () => ask('settle'),
    setClock: async (at) => {
      standsAt = at;
      await ask('clock', at.toISOString());
    },
    deaths: () => deaths,
    stop: async () => {
      await ask('stop');
      (await next).kill('SIGKILL');
      await Promise.all([current.gone, (await next).gone]);
    },
  };
}

/** A question fails when the process dies, and also when it answers with a failure: then it lives on. */
async function isGone(child: Child): Promise<boolean> {
  const aMomentLater = new Promise<false>((resolve) => setTimeout(resolve, 500, false));
  return Promise.race([child.gone.then(() => true), aMomentLater]);
}
