import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { addDays } from './calendar.ts';
import { countOf, percentile, readHistogram } from './histogram.ts';

/** How long loops stayed in a state: today, and in the four weeks up to today. */
export interface StayTimes {
  state: string;
  todayVisits: number;
  todayMedianMs: number | null;
  visits: number;
  medianMs: number | null;
  p90Ms: number | null;
  /** The visits of the four weeks by their length, as fine as they are kept: bounds in ms. */
  lengths: { fromMs: number; toMs: number; count: number }[];
}

const DAYS = 28;

/** Of each state of a flow that was left at least once; as far as the measures have come. */
export async function readStayTimes(
  db: Database,
  workspaceId: WorkspaceId,
  { flow, today }: { flow: string; today: string },
): Promise<StayTimes[]> {
  const { rows } = await queryIn<{ state: string; today: string | null; lasted: string | null }>(
    db,
    workspaceId,
    {
      name: 'stayTimes',
      text: `select state, string_agg(nullif(lasted, ''), ' ') filter (where starts_on = $4) as today,
        string_agg(nullif(lasted, ''), ' ') as lasted
      from metric_state_cell
      where workspace_id = $1 and grain = 'day' and starts_on between $3 and $4 and flow = $2
      group by state order by state`,
      values: [workspaceId, flow, addDays(today, 1 - DAYS), today],
    },
  );
  return rows.map(({ state, today: ofToday, lasted }) => {
    const [now, all] = [readHistogram(ofToday ?? ''), readHistogram(lasted ?? '')];
    return {
      state,
      todayVisits: countOf(now),
      todayMedianMs: percentile(now, 0.5),
      visits: countOf(all),
      medianMs: percentile(all, 0.5),
      p90Ms: percentile(all, 0.9),
      lengths: [...all]
        .sort(([a], [b]) => a - b)
        .map(([bucket, count]) => ({ fromMs: lowerOf(bucket), toMs: lowerOf(bucket + 1), count })),
    };
  });
}

/** Bucket n is from 2^((n-1)/8) ms on; bucket 0 is below a millisecond. See histogram.ts. */
function lowerOf(bucket: number): number {
  return bucket === 0 ? 0 : Math.round(2 ** ((bucket - 1) / 8));
}
