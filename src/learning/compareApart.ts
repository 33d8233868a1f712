import { Worker } from 'node:worker_threads';
import type { Compared, ToCompare } from './compare.ts';

/** Compares in a thread of its own, so that whoever serves goes on serving. */
export async function compareApart(toCompare: ToCompare): Promise<Compared> {
  const worker = new Worker(new URL('./compareThread.ts', import.meta.url), { workerData: toCompare });
  const { promise, resolve, reject } = Promise.withResolvers<Compared>();
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', (code) =>
    reject(new Error(`The comparing thread ended with ${code} and without a result`)),
  );
  return promise;
}
