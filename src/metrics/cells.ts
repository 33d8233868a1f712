import { countsOf, durationsOf, type Counter, type Duration } from './counted.ts';
import { addTo, bucketOf, type Histogram } from './histogram.ts';
import type { LoopMeasure } from './loopMeasure.ts';

/** What loops are told apart by in the roll-ups. */
export const DIMENSIONS = ['reason', 'flow', 'channel', 'language', 'queue', 'handledBy', 'agent'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Of every value: a dimension that a cuboid does not tell apart. */
export const ANY = '*';

/**
 * What sums are kept by: a question reads the smallest that tells apart what it asks for. The smaller ones are there because
 * a year of the largest has too many rows to be added up while somebody waits; see `npm run bench:desk`.
 */
export const CUBOIDS: readonly (readonly Dimension[])[] = [
  ['handledBy'],
  ['channel', 'handledBy'],
  ['language', 'handledBy'],
  ['queue', 'handledBy'],
  ['flow', 'handledBy'],
  ['reason', 'handledBy'],
  ['agent', 'handledBy'],
  ['reason', 'channel', 'handledBy'],
  ['reason', 'flow', 'channel', 'language', 'queue', 'handledBy'],
  DIMENSIONS,
  ['channel', 'language', 'handledBy'],
];

/** A sum over the loops of one day or month that are alike in every dimension. */
export interface Cell {
  grain: 'day' | 'month';
  /** The first day of it, 'YYYY-MM-DD' on the workspace's clock. */
  startsOn: string;
  /** Its place in CUBOIDS. */
  cuboid: number;
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

/** Each loop counts in a row of every cuboid; in those by agent only when it has one. */
function dimensionsOf(measure: LoopMeasure): Way[] {
  return CUBOIDS.flatMap((apart, cuboid) =>
    apart.includes('agent') && measure.agent === ''
      ? []
      : [{ cuboid, dimensions: DIMENSIONS.map((name) => (apart.includes(name) ? measure[name] : ANY)) }],
  );
}

type Way = Pick<Cell, 'cuboid' | 'dimensions'>;

function cellsAt({ cells }: Cells, day: string, ways: Way[]): Cell[] {
  return grainsOf(day).flatMap(({ grain, startsOn }) =>
    ways.map((way) => {
      const key = JSON.stringify([grain, startsOn, way.cuboid, ...way.dimensions]);
      const found = cells.get(key);
      if (found) return found;
      const made: Cell = { grain, startsOn, ...way, counts: new Map(), durations: new Map() };
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
