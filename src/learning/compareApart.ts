import { Worker } from 'node:worker_threads';
import type { Compared, OnStep, ToCompare } from './compare.ts';

/** What the thread says. */
type Said = { step: number; steps: number } | { compared: Compared };

/** Compares in a thread of its own, so that whoever serves goes on serving. A process that ends does not wait for it. */
export async function compareApart(toCompare: ToCompare, onStep: OnStep = () => {}): Promise<Compared> {
  const worker = new Worker(new URL('./compareThread.ts', import.meta.url), { workerData: toCompare });
  const { promise, resolve, reject } = Promise.withResolvers<Compared>();
  worker.on('message', (said: Said) =>
    'compared' in said ? resolve(said.compared) : onStep(said.step, said.steps),
  );
  worker.once('error', reject);
  worker.once('exit', (code) =>
    reject(new Error(`The comparing thread ended with ${code} and without a result`)),
  );
  return promise;
}
