/** A thread that lays out what it is given, says where everything stands, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import elk from 'elkjs/lib/elk.bundled.js';

const graphs = workerData as ElkNode[]; // layOut gives it
const layout = new elk.default();
const placed: ElkNode[] = [];
for (const graph of graphs) placed.push(await layout.layout(graph));
parentPort?.postMessage(placed);
