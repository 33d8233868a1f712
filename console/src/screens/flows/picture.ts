import type { Changes, Drawing, FlowNow, Line, Move, State, StayTimes } from './flowQueries.ts';
import type { FlowMode } from './routes.ts';

/** What a state is painted as. */
export interface PaintedState {
  state: State;
  /** Loops that are here now; at an end, those closed here today; in the mode of the day, those that came here. */
  count: number;
  overdue: number;
  medianMs: number | null;
  usualMs: number | null;
  /** A person takes clearly longer than usual, or is late. */
  isSlow: boolean;
  isChosen: boolean;
  change: 'added' | 'changed' | null;
}

export interface PaintedLine {
  line: Line;
  /** Of the last 24 hours. */
  count: number;
  words: string;
  /** It leads to the chosen state or from it. */
  isNear: boolean;
  isAdded: boolean;
}

export interface Picture {
  states: PaintedState[];
  lines: PaintedLine[];
  mode: FlowMode;
}

interface Painted {
  drawn: { drawing: Drawing };
  now: FlowNow;
  moves: { moves: Move[]; lines: { id: string; count: number }[] } | null;
  times: StayTimes[];
  changes: Changes | null;
  mode: FlowMode;
  chosen: string | null;
  wayWords: (on: string, from: State | undefined) => string;
}

/** So much longer than usual is slow. */
const SLOW = 1.5;

/** Puts what goes on in a flow onto its drawing. */
export function pictureOf(painted: Painted): Picture {
  const { drawing } = painted.drawn;
  const volumes = new Map(painted.moves?.lines.map(({ id, count }) => [id, count]));
  const byName = new Map(drawing.states.map((state) => [state.name, state]));
  const added = new Set(painted.changes?.waysAdded.map(({ from, to }) => `${from} ${to}`));
  return {
    mode: painted.mode,
    states: drawing.states.map((state) => paintState(state, painted)),
    lines: drawing.lines.map((line) => ({
      line,
      count: volumes.get(line.id) ?? 0,
      words: line.on.map((on) => painted.wayWords(on, byName.get(line.from))).join(', '),
      isNear: painted.chosen !== null && (line.from === painted.chosen || line.to === painted.chosen),
      isAdded: added.has(`${line.from} ${line.to}`),
    })),
  };
}

function paintState(state: State, { now, moves, times, changes, mode, chosen }: Painted): PaintedState {
  const here = now.here.filter((each) => each.state === state.name);
  const stay = times.find((each) => each.state === state.name);
  const came = moves?.moves.filter(({ to }) => to === state.name) ?? [];
  const overdue = sum(here.map((each) => each.overdue));
  const isPerson = state.waitsFor === 'person';
  const isLong =
    stay?.todayMedianMs != null && stay.medianMs !== null && stay.todayMedianMs > SLOW * stay.medianMs;
  return {
    state,
    count:
      mode === 'day'
        ? sum(came.map(({ count }) => count))
        : state.waitsFor === 'end'
          ? sum(now.ended.filter((each) => each.state === state.name).map(({ count }) => count))
          : sum(here.map(({ count }) => count)),
    overdue,
    medianMs: stay?.todayMedianMs ?? null,
    usualMs: stay?.medianMs ?? null,
    isSlow: isPerson && (overdue > 0 || isLong),
    isChosen: state.name === chosen,
    change: changes === null ? null : changeOf(state.name, changes),
  };
}

function changeOf(name: string, { added, changed }: Changes): PaintedState['change'] {
  if (added.includes(name)) return 'added';
  return changed.some(({ state }) => state === name) ? 'changed' : null;
}

export const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);
