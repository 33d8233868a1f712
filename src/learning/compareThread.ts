import { parentPort, workerData } from 'node:worker_threads';
import { compare, type ToCompare } from './compare.ts';

const toCompare: ToCompare = workerData;
parentPort?.postMessage(compare(toCompare));
