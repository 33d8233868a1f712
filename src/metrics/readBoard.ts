import { DAY_MS } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import type { Connection } from '../db/pool.ts';
import { dayIn, instantsOf } from './calendar.ts';
import { listPastDue, listStranded, type Decision } from './decisions.ts';
import { countLimbo, type LimboCount } from './limbo.ts';
import { readSamples, standsNow, type LiveSample } from './liveSamples.ts';
import type { MeasureDeps } from './measureConversations.ts';
import { readHours, type EndedHour } from './readHours.ts';
import { listChannels, type LiveChannel } from './readLive.ts';
import { readOpenStates, type OpenState } from './readOpenStates.ts';
import { readStates } from './readStates.ts';
import { openReport } from './report.ts';
import { readSettings } from './settings.ts';
import { listWaiting, type Waiting } from './waiting.ts';

/** All that the live screen shows, as it stands at one instant. */
export interface Board {
  at: Date;
  timeZone: string;
  /** The desk (`queue` '') and each queue. */
  stands: Omit<LiveSample, 'at'>[];
  /** The hour before, by the minute. */
  hour: LiveSample[];
  limbo: LimboCount;
  leadsToday: number;
  waiting: Waiting[];
  pastDue: Decision[];
  stranded: Decision[];
  hours: EndedHour[];
  states: OpenState[];
  channels: LiveChannel[];
}

/** What is usual is taken from so long. */
const USUAL_DAYS = 28;

/** @param isNamed Whether the reader may see who the customers are. */
export async function readBoard(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  { isNamed }: { isNamed: boolean },
): Promise<Board> {
  const { db, clock } = deps;
  const now = clock.now();
  const { timeZone } = await openReport(deps, workspaceId, {});
  const day = (at: number) => dayIn(timeZone, at);
  const weeks = { from: day(now.getTime() - USUAL_DAYS * DAY_MS), to: day(now.getTime()) };
  const usual = await readStates(db, workspaceId, { period: weeks, filters: {} });
  const stands = await standsNow(db, workspaceId, now);
  const limbo = await countLimbo(db, workspaceId, now);
  return inWorkspace(db, workspaceId, async (tx) => {
    const { rules } = await readSettings(tx, workspaceId);
    const of = { now, opportunities: rules.opportunities };
    const unnamed = <Row extends { contact: string | null }>(rows: Row[]): Row[] =>
      isNamed ? rows : rows.map((row) => ({ ...row, contact: null }));
    return {
      at: now,
      timeZone,
      stands,
      hour: await readSamples(tx, workspaceId, now),
      limbo,
      leadsToday: await countLeads(
        tx,
        workspaceId,
        instantsOf({ from: weeks.to, to: weeks.to }, timeZone).from,
      ),
      waiting: unnamed(await listWaiting(tx, workspaceId, rules.opportunities)),
      pastDue: unnamed(await listPastDue(tx, workspaceId, of)),
      stranded: unnamed(await listStranded(tx, workspaceId, of)),
      hours: await readHours(tx, workspaceId, { now, timeZone }),
      states: await readOpenStates(tx, workspaceId, { now, usual }),
      channels: await listChannels(tx, workspaceId, now),
    };
  });
}

async function countLeads(tx: Connection, workspaceId: WorkspaceId, since: Date): Promise<number> {
  const { rows } = await tx.query<{ leads: number }>({
    name: 'countLeadsSince',
    text: `select count(*)::int as leads from loop_measure where workspace_id = $1 and is_opportunity and opened_at >= $2`,
    values: [workspaceId, since],
  });
  return rows[0]?.leads ?? 0;
}
