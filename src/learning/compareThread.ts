import { parentPort, workerData } from 'node:worker_threads';
import { compare, type ToCompare } from './compare.ts';

const toCompare: ToCompare = workerData;
const compared = compare(toCompare, (step, steps) => parentPort?.postMessage({ step, steps }));
parentPort?.postMessage({ compared });
