import { HOUR_MS } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';

/** The matters that ended within an hour, by who had a part in them. */
export interface EndedHour {
  startsAt: Date;
  byAssistant: number;
  /** The assistant wrote in it, and then a person had a part. */
  assistantThenPerson: number;
  byPerson: number;
}

const HOURS = 24;

/** The last whole day by the hour, the one that runs included; hours without an end are in it with zeros. */
export async function readHours(
  tx: Connection,
  workspaceId: WorkspaceId,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<EndedHour[]> {
  const { rows } = await tx.query<EndedHour>({
    name: 'readEndedHours',
    text: `select hour at time zone $4 as "startsAt",
        (count(loop_id) filter (where handled_by = 'assistant'))::int as "byAssistant",
        (count(loop_id) filter (where handled_by = 'people' and (measure->>'isInfluenced')::boolean))::int as "assistantThenPerson",
        (count(loop_id) filter (where handled_by = 'people' and not (measure->>'isInfluenced')::boolean))::int as "byPerson"
      from generate_series(date_trunc('hour', $2::timestamptz at time zone $4),
        date_trunc('hour', $3::timestamptz at time zone $4), interval '1 hour') as hour
      left join loop_measure on loop_measure.workspace_id = $1 and closed_at >= hour at time zone $4
        and closed_at < (hour + interval '1 hour') at time zone $4
      group by hour order by hour`,
    values: [workspaceId, new Date(now.getTime() - (HOURS - 1) * HOUR_MS), now, timeZone],
  });
  return rows;
}
