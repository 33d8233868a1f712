import { Worker } from 'node:worker_threads';
import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { PLACES, type ToPlace } from './toPlace.ts';
import type { Box, Point } from './drawing.ts';

export interface Placed {
  width: number;
  height: number;
  boxes: Map<string, Box>;
  lines: Map<string, Point[]>;
}

/**
 * Gives boxes their places and lines their bends, in a thread of its own: customers are answered meanwhile.
 * @throws what `signal` gives as its reason, at once.
 */
export async function layOut(graphs: readonly ToPlace[], signal?: AbortSignal): Promise<Placed[]> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), {
    workerData: graphs.map(toElk),
  });
  try {
    const laidOut = await new Promise<ElkNode[]>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      worker.once('exit', () => reject(new Error('The layout ended before it was done')));
    });
    return graphs.flatMap((graph, index) => {
      const found = laidOut[index];
      return found ? [placedOf(found, graph)] : [];
    });
  } finally {
    await worker.terminate();
  }
}

/** Downwards, in layers of at most six boxes, with room for a label below each: a big flow is read like a page. */
const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.layered.layering.strategy': 'COFFMAN_GRAHAM',
  'elk.layered.layering.coffmanGraham.layerBound': '6',
  'elk.layered.spacing.nodeNodeBetweenLayers': '38',
  'elk.spacing.nodeNode': '34',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '9',
  'elk.layered.spacing.edgeNodeBetweenLayers': '16',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '7',
};

/**
 * The straightest lines take long in a big flow. Measured 2026-11-21 on the shopping of the store, 149 boxes and 233
 * lines: not done after five minutes, and BRANDES_KOEPF after 2.5 s of a processor.
 */
const BIG = 100;

function toElk({ boxes, lines, initial }: ToPlace): ElkNode {
  const placement = boxes.length > BIG ? 'BRANDES_KOEPF' : 'NETWORK_SIMPLEX';
  return {
    id: 'flow',
    layoutOptions: { ...OPTIONS, 'elk.layered.nodePlacement.strategy': placement },
    children: boxes
      .filter(({ name }) => isJoined(lines, name) || name === initial)
      .map(({ name, size }) => ({
        id: name,
        ...PLACES[size],
        ...(name === initial && { layoutOptions: { 'elk.layered.layering.layerConstraint': 'FIRST' } }),
      })),
    edges: lines.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
}

function isJoined(lines: ToPlace['lines'], name: string): boolean {
  return lines.some(({ from, to }) => from === name || to === name);
}

function placedOf({ width = 0, height = 0, children = [], edges = [] }: ElkNode, flow: ToPlace): Placed {
  const apart = flow.boxes.filter(({ name }) => !children.some(({ id }) => id === name));
  const placed = {
    boxes: new Map(
      children.map(({ id, x = 0, y = 0, width: w = 0, height: h = 0 }): [string, Box] => [
        id,
        { x: round(x), y: round(y), width: w, height: h },
      ]),
    ),
    lines: new Map(
      edges.map(({ id, sections = [] }) => [
        id,
        sections
          .flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint])
          .map(({ x, y }) => ({ x: round(x), y: round(y) })),
      ]),
    ),
  };
  const { columns, rows } = inRows(apart, { width, top: height + GAP, boxes: placed.boxes });
  return {
    ...placed,
    width: Math.ceil(Math.max(width, columns * COLUMN + GAP)),
    height: Math.ceil(height + (rows === 0 ? 0 : GAP + rows * ROW)),
  };
}

const GAP = 24;
const COLUMN = PLACES.rest.width + GAP;
const ROW = PLACES.rest.height + GAP;

/** What no line leads to stands below the rest, in rows. */
function inRows(
  apart: ToPlace['boxes'],
  { width, top, boxes }: { width: number; top: number; boxes: Map<string, Box> },
): { columns: number; rows: number } {
  const columns = Math.max(1, Math.floor((width - GAP) / COLUMN));
  for (const [index, { name, size }] of apart.entries()) {
    const x = GAP + (index % columns) * COLUMN;
    boxes.set(name, { x, y: round(top + Math.floor(index / columns) * ROW), ...PLACES[size] });
  }
  return { columns: Math.min(columns, apart.length), rows: Math.ceil(apart.length / columns) };
}

const round = (value: number) => Math.round(value * 10) / 10;
