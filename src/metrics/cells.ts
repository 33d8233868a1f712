import { countsOf, durationsOf, type Counter, type Duration } from './counted.ts';
import { addTo, bucketOf, type Histogram } from './histogram.ts';
import type { LoopMeasure } from './loopMeasure.ts';

/** What loops are told apart by in the roll-ups. */
export const DIMENSIONS = ['reason', 'flow', 'channel', 'language', 'queue', 'handledBy', 'agent'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** In the column `agent`: of all agents and of none. */
export const EVERY_AGENT = '*';
/** In the column `agent`, all other dimensions being '': the sum of everything. */
export const EVERYTHING = '**';

/** A sum over the loops of one day or month that are alike in every dimension. */
export interface Cell {
  grain: 'day' | 'month';
  /** The first day of it, 'YYYY-MM-DD' on the workspace's clock. */
  startsOn: string;
  dimensions: readonly string[];
  counts: Map<Counter, number>;
  durations: Map<Duration, Histogram>;
}

/** A sum over visits of one state that were left in one day or month by one way. */
export interface StateCell {
  grain: 'day' | 'month';
  startsOn: string;
  /** flow, state, party, out, channel */
  dimensions: readonly string[];
  visits: number;
  lasted: Histogram;
}

export interface Cells {
  cells: Map<string, Cell>;
  states: Map<string, StateCell>;
}

export const noCells = (): Cells => ({ cells: new Map(), states: new Map() });

/** 'YYYY-MM-DD' of an instant on the workspace's clock. */
export type DayOf = (at: number) => string;

/** Adds a loop to the cells it counts in; `sign` -1 takes it out again. */
export function addLoop(
  cells: Cells,
  measure: LoopMeasure,
  { dayOf, sign }: { dayOf: DayOf; sign: 1 | -1 },
): void {
  const ways = dimensionsOf(measure);
  for (const { counter, at, count } of countsOf(measure)) {
    for (const cell of cellsAt(cells, dayOf(at), ways)) {
      cell.counts.set(counter, (cell.counts.get(counter) ?? 0) + sign * count);
    }
  }
  for (const { duration, at, ms } of durationsOf(measure)) {
    for (const { durations } of cellsAt(cells, dayOf(at), ways)) {
      addTo(histogramOf(durations, duration), bucketOf(ms), sign);
    }
  }
  for (const { state, party, out, leftAt, lastedMs } of measure.stays) {
    for (const cell of statesAt(cells, dayOf(leftAt), [measure.flow, state, party, out, measure.channel])) {
      cell.visits += sign;
      addTo(cell.lasted, bucketOf(lastedMs), sign);
    }
  }
}

/** Each loop counts in the sum of everything, in the row of what is alike, and in that of its agent when it has one. */
function dimensionsOf(measure: LoopMeasure): string[][] {
  const common = DIMENSIONS.slice(0, -1).map((name) => measure[name]);
  const agents = [EVERY_AGENT, ...(measure.agent === '' ? [] : [measure.agent])];
  return [[...common.map(() => ''), EVERYTHING], ...agents.map((agent) => [...common, agent])];
}

function cellsAt({ cells }: Cells, day: string, ways: string[][]): Cell[] {
  return grainsOf(day).flatMap(({ grain, startsOn }) =>
    ways.map((dimensions) => {
      const key = JSON.stringify([grain, startsOn, ...dimensions]);
      const found = cells.get(key);
      if (found) return found;
      const made: Cell = { grain, startsOn, dimensions, counts: new Map(), durations: new Map() };
      cells.set(key, made);
      return made;
    }),
  );
}

function statesAt({ states }: Cells, day: string, dimensions: string[]): StateCell[] {
  return grainsOf(day).map(({ grain, startsOn }) => {
    const key = JSON.stringify([grain, startsOn, ...dimensions]);
    const found = states.get(key);
    if (found) return found;
    const made: StateCell = { grain, startsOn, dimensions, visits: 0, lasted: new Map() };
    states.set(key, made);
    return made;
  });
}

function grainsOf(day: string): { grain: 'day' | 'month'; startsOn: string }[] {
  return [
    { grain: 'day', startsOn: day },
    { grain: 'month', startsOn: `${day.slice(0, 7)}-01` },
  ];
}

function histogramOf(durations: Map<Duration, Histogram>, duration: Duration): Histogram {
  const found = durations.get(duration) ?? new Map<number, number>();
  durations.set(duration, found);
  return found;
}

/** Whether adding it would change nothing. */
export function isEmpty({ counts, durations }: Pick<Cell, 'counts' | 'durations'>): boolean {
  return counts.values().every((count) => count === 0) && durations.values().every(({ size }) => size === 0);
}
