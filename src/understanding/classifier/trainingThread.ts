import { parentPort, workerData } from 'node:worker_threads';
import { encodeModel } from './modelBytes.ts';
import type { TrainingOrder } from './trainApart.ts';
import { trainClassifier } from './trainClassifier.ts';

const { intents, options }: TrainingOrder = workerData;
parentPort?.postMessage(encodeModel(trainClassifier(intents, options)));
