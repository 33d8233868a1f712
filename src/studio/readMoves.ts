import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { DrawnLine, FlowDrawing } from './drawing.ts';

/** Loops that went from one state to another, by what they heard. `from` is null at the opening. */
export interface Move {
  from: string | null;
  to: string;
  on: string;
  count: number;
}

/** All moves of the loops of a flow since then, from what turns recorded. What stayed where it was is none. */
export async function readMoves(
  db: Database,
  workspaceId: WorkspaceId,
  { flow, since }: { flow: string; since: Date },
): Promise<Move[]> {
  const { rows } = await queryIn<Move>(db, workspaceId, {
    name: 'flowMoves',
    text: `select change->>'from' as "from", change->>'to' as "to", change->>'on' as "on", count(*) as count
      from turn cross join lateral jsonb_array_elements(turn.changes) as change
      where turn.workspace_id = $1 and turn.committed_at >= $3 and change->>'flow' = $2
        and change->>'from' is distinct from change->>'to'
      group by 1, 2, 3 order by 4 desc, 1, 2, 3`,
    values: [workspaceId, flow, since],
  });
  return rows;
}

/**
 * How many loops went along each line of a drawing. A move is counted on the lines that every way from its one state to
 * its other has; where a flow has two ways between the same states, neither is guessed.
 */
export function volumesOf(
  { lines, ways, initial }: FlowDrawing,
  moves: readonly Move[],
): Map<string, number> {
  const drawn = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const passes = new Set(ways.filter(({ cause }) => cause === 'always').map(({ from }) => from));
  const volumes = new Map<string, number>();
  for (const { from, to, count, on } of moves) {
    if (!drawn.has(to)) continue;
    const paths = pathsTo({ lines, passes, to, from: from ?? initial, on: from === null ? null : on });
    for (const { id } of paths[0] ?? []) {
      if (paths.every((path) => path.some((line) => line.id === id)))
        volumes.set(id, (volumes.get(id) ?? 0) + count);
    }
  }
  return volumes;
}

interface Search {
  lines: readonly DrawnLine[];
  /** States that a loop only passes. */
  passes: ReadonlySet<string>;
  from: string;
  to: string;
  /** What the first line is taken by; null: anything. */
  on: string | null;
}

/** The ways along lines from one state to another, through states that are only passed; each state once. */
function pathsTo({ lines, passes, from, to, on }: Search): DrawnLine[][] {
  const heard = on?.startsWith('xstate.after.') ? 'after' : on;
  const found: DrawnLine[][] = [];
  const walk = (at: string, path: DrawnLine[]): void => {
    for (const line of lines) {
      if (line.from !== at || path.some((each) => each.from === line.to)) continue;
      if (path.length === 0 && heard !== null && !line.on.includes(heard) && !passes.has(at)) continue;
      if (line.to === to) found.push([...path, line]);
      else if (passes.has(line.to)) walk(line.to, [...path, line]);
    }
  };
  walk(from, []);
  return found;
}
