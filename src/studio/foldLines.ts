import type { FlowGraph } from '../blueprint/check/graph.ts';
import type { DrawnLine, DrawnWay } from './drawing.ts';
import { decisionsTo, type ReadState, type ReadWay } from './readStates.ts';

/** A line before it has its bends. */
export type FoldedLine = Omit<DrawnLine, 'points'>;

/** A flow with more ways than this is a big one: in it, ways that so many states share are listed and not drawn. */
const BIG = 60;
const SHARED_BY = 4;
/** A state that only passes and leads to more than so many goes back to wherever it was: that is listed, too. */
const DISPATCHES = 6;

export interface Folded {
  ways: DrawnWay[];
  /** The states that have a box. */
  boxes: ReadState[];
  lines: FoldedLine[];
}

/**
 * What of a flow is drawn. Going back to the same words, corrections and ways that many states share are left out; a
 * state that a loop only passes is folded into its lines when that makes no more of them. One that asks a policy stays.
 */
export function foldLines(graph: FlowGraph, states: readonly ReadState[], ways: readonly ReadWay[]): Folded {
  const forward = ways.filter(({ cause, on }) => cause !== 'again' && on !== 'correct');
  const isBig = forward.length > BIG;
  const shared = isBig ? sharedWays(forward) : new Set<string>();
  const dispatchers = new Set(
    states.flatMap(({ name, waitsFor }) =>
      isBig && waitsFor === 'passes' && ways.filter(({ from }) => from === name).length > DISPATCHES
        ? [name]
        : [],
    ),
  );
  const drawn = ways.map((way) => ({
    ...way,
    isDrawn: forward.includes(way) && !shared.has(keyOf(way)) && !dispatchers.has(way.from),
  }));
  const kinds = new Map(states.map((state) => [state.name, state]));
  let lines = joined(drawn.filter(({ isDrawn }) => isDrawn).map((way) => lineOf(graph, kinds, way)));
  const foldable = states.filter(
    ({ waitsFor, kind, name }) => waitsFor === 'passes' && kind !== 'decide' && name !== graph.initial,
  );
  const folded = new Set<string>();
  for (const { name } of foldable) {
    const [into, out] = [lines.filter(({ to }) => to === name), lines.filter(({ from }) => from === name)];
    if (into.length * out.length > into.length + out.length) continue;
    folded.add(name);
    const through = into.flatMap((a) => out.map((b) => chained(a, b, name)));
    lines = joined([...lines.filter(({ from, to }) => from !== name && to !== name), ...through]);
  }
  return {
    ways: drawn,
    boxes: states.filter(({ name }) => !folded.has(name)),
    lines: lines.filter(({ from, to }) => from !== to),
  };
}

function sharedWays(ways: readonly ReadWay[]): Set<string> {
  const byKey = Map.groupBy(ways, keyOf);
  return new Set([...byKey].flatMap(([key, all]) => (all.length >= SHARED_BY ? [key] : [])));
}

const keyOf = ({ on, to }: Pick<ReadWay, 'on' | 'to'>) => `${on} ${to}`;

function lineOf(graph: FlowGraph, kinds: ReadonlyMap<string, ReadState>, way: ReadWay): FoldedLine {
  const decisions = decisionsTo(graph, way.from).get(way.to);
  return {
    id: '',
    from: way.from,
    to: way.to,
    on: way.cause === 'always' ? (decisions ?? []) : [way.on],
    through: [],
    isTrouble: isTrouble(way, kinds.get(way.to)),
  };
}

const FAILURES = ['result.failed', 'result.manual', 'result.unsettled'];

function isTrouble({ on, cause }: ReadWay, to: ReadState | undefined): boolean {
  return (
    to?.waitsFor === 'person' || FAILURES.includes(on) || (cause === 'time' && to?.waitsFor === 'passes')
  );
}

function chained(a: FoldedLine, b: FoldedLine, name: string): FoldedLine {
  return {
    id: '',
    from: a.from,
    to: b.to,
    on: a.on.length > 0 ? a.on : b.on,
    through: [...a.through, name, ...b.through],
    isTrouble: a.isTrouble || b.isTrouble,
  };
}

/** One line for each pair of states. */
function joined(lines: readonly FoldedLine[]): FoldedLine[] {
  const byEnds = Map.groupBy(lines, ({ from, to }) => `${from}→${to}`);
  return [...byEnds].map(([id, all]) => ({
    id,
    from: all[0]?.from ?? '',
    to: all[0]?.to ?? '',
    on: [...new Set(all.flatMap(({ on }) => on))],
    through: [...new Set(all.flatMap(({ through }) => through))],
    isTrouble: all.every((line) => line.isTrouble),
  }));
}
