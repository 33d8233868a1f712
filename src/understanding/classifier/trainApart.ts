import { Worker } from 'node:worker_threads';
import type { Intent } from '../intent.ts';
import type { TrainOptions } from './trainClassifier.ts';

/** What the thread is given. */
export interface TrainingOrder {
  intents: readonly Intent[];
  options: TrainOptions;
}

/** Trains in a thread of its own, so that whoever serves goes on serving. Gives the model as `encodeModel` writes it. */
export async function trainApart(order: TrainingOrder): Promise<Buffer> {
  const worker = new Worker(new URL('./trainingThread.ts', import.meta.url), { workerData: order });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', (code) =>
    reject(new Error(`The training thread ended with ${code} and without a model`)),
  );
  return Buffer.from(await promise);
}
