import { DAY_MS, SECOND_MS, type Clock } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { dayIn } from '../metrics/calendar.ts';
import { readStayTimes } from '../metrics/readStayTimes.ts';
import type { StudioRoutesDeps } from '../server/routes/studio.ts';
import { compareDrawings } from '../studio/compareDrawings.ts';
import { drawFlows } from '../studio/drawFlows.ts';
import { listDrawn, readDrawing } from '../studio/drawings.ts';
import { namesIn } from '../studio/namesIn.ts';
import { readMoves, volumesOf, type Move } from '../studio/readMoves.ts';
import { dayBeganIn, readNow, readTotals } from '../studio/readNow.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';

interface StudioDeps {
  db: Database;
  clock: Clock;
  workspaceOf(id: WorkspaceId): OpenWorkspace;
}

/** How long what was counted over a whole day is told again without counting, by the clock of the business. */
const MOVES_KEPT_MS = 5 * SECOND_MS;

/** What the API tells of flows. Those that nobody has drawn yet are drawn when somebody asks. */
export function studioOf(deps: StudioDeps): StudioRoutesDeps['studio'] {
  const { db, clock } = deps;
  const drawn = makeDrawer(deps);
  const movesOf = keptMoves(deps);
  return {
    names: (id, language) => namesIn(deps.workspaceOf(id).setup.blueprint, language),
    flows: async (id) => {
      await drawn(id);
      return listFlows(deps, id);
    },
    drawing: async (id, of) => {
      await drawn(id);
      return readDrawing(db, id, of);
    },
    changes: async (id, { flow, version, since }) => {
      await drawn(id);
      const [older, newer] = await Promise.all([
        readDrawing(db, id, { flow, version: since }),
        readDrawing(db, id, { flow, version }),
      ]);
      return compareDrawings(older.drawing, newer.drawing);
    },
    now: async (id, flow) => {
      const now = clock.now();
      return { at: now, ...(await readNow(db, id, { flow, now, dayBegan: await dayBeganIn(db, id, now) })) };
    },
    moves: async (id, of) => {
      await drawn(id);
      const { drawing } = await readDrawing(db, id, of);
      const { since, moves } = await movesOf(id, of.flow);
      const lines = [...volumesOf(drawing, moves)].map(([line, count]) => ({ id: line, count }));
      return { since, moves, lines };
    },
    times: (id, flow) => {
      const today = dayIn(deps.workspaceOf(id).book.timeZone, clock.now().getTime());
      return readStayTimes(db, id, { flow, today });
    },
  };
}

/** Draws the flows of a workspace once in the life of a process; when it failed, again. */
function makeDrawer(deps: StudioDeps): (id: WorkspaceId) => Promise<void> {
  const drawing = new Map<WorkspaceId, Promise<void>>();
  return (id) => {
    const known = drawing.get(id);
    if (known) return known;
    const begun = drawFlows(deps, id, deps.workspaceOf(id).setup.blueprint);
    begun.catch(() => drawing.delete(id));
    drawing.set(id, begun);
    return begun;
  };
}

/** A day of turns is much to read, and many screens ask at once: it is read once for all of them. */
function keptMoves({ db, clock }: StudioDeps) {
  const kept = new Map<string, { at: number; moves: Promise<{ since: Date; moves: Move[] }> }>();
  return (id: WorkspaceId, flow: string) => {
    const now = clock.now().getTime();
    const key = `${id} ${flow}`;
    const known = kept.get(key);
    if (known && now - known.at < MOVES_KEPT_MS && now > known.at) return known.moves;
    const since = new Date(now - DAY_MS);
    const moves = readMoves(db, id, { flow, since }).then((found) => ({ since, moves: found }));
    moves.catch(() => kept.delete(key));
    kept.set(key, { at: now, moves });
    return moves;
  };
}

async function listFlows({ db, clock, workspaceOf }: StudioDeps, id: WorkspaceId) {
  const { book } = workspaceOf(id);
  const dayBegan = await dayBeganIn(db, id, clock.now());
  const [drawings, totals] = await Promise.all([listDrawn(db, id), readTotals(db, id, dayBegan)]);
  return book.flows.flatMap((name) => {
    const newest = book.newest(name);
    const versions = drawings.filter(({ flow }) => flow === name);
    const live = versions.find(({ version }) => version === newest?.version);
    if (newest === null || live === undefined) return [];
    return [
      {
        flow: name,
        reason: newest.reason,
        version: newest.version,
        versions: versions.map(({ version, drawnAt }) => ({
          version,
          drawnAt,
          isRunnable: book.pinned(name, version) !== null,
        })),
        states: live.states,
        violations: live.violations,
        ...(totals.get(name) ?? { running: 0, closedToday: 0 }),
      },
    ];
  });
}
