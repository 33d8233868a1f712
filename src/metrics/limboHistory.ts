import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/** Of one day: the samples of it, the worst of them, and how many loops were in limbo on average. */
export interface LimboDay {
  day: string;
  samples: number;
  worst: number;
  average: number;
  worstOpenLoops: number;
}

/** From the samples of every quarter of an hour; a day without one is not in it. */
export async function readLimboHistory(
  db: Database,
  workspaceId: WorkspaceId,
  { between, timeZone }: { between: { from: Date; to: Date }; timeZone: string },
): Promise<LimboDay[]> {
  const { rows } = await queryIn<LimboDay>(db, workspaceId, {
    name: 'limboHistory',
    text: `select to_char(at at time zone $4, 'YYYY-MM-DD') as day, count(*) as samples, max(limbo) as worst,
        avg(limbo)::float8 as average, max(open_loops) as "worstOpenLoops"
      from limbo_sample where workspace_id = $1 and at >= $2 and at < $3 group by 1 order by 1`,
    values: [workspaceId, between.from, between.to, timeZone],
  });
  return rows;
}
