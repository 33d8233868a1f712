import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { CUBOIDS } from './cells.ts';
import type { MeasureDeps } from './measureConversations.ts';
import { readHandlers, type ReportFrame, type ReportQuery } from './report.ts';
import { suggest, type Suggestion } from './suggest.ts';

/** The sums that tell reasons and flows apart. */
const BY_FLOW = CUBOIDS.findIndex((apart) => apart.includes('reason') && apart.includes('flow'));

/** What the numbers suggest about who should take which reason, with the flow that most of it goes through. */
export async function readSuggestions(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  asked: ReportQuery,
): Promise<ReportFrame & { suggestions: (Suggestion & { flow: string | null })[] }> {
  const { reasons, ...frame } = await readHandlers(deps, workspaceId, asked);
  const flows = await flowsOf(deps.db, workspaceId, frame.period);
  const suggestions = reasons
    .flatMap((compared) => suggest(compared) ?? [])
    .map((suggestion) => ({ ...suggestion, flow: flows.get(suggestion.reason) ?? null }));
  return {
    ...frame,
    suggestions: suggestions.sort(
      (a, b) => ORDER[a.advice] - ORDER[b.advice] || b.closed - a.closed || a.reason.localeCompare(b.reason),
    ),
  };
}

const ORDER = { toPeople: 0, tryMore: 1, keepAssistant: 2 };

async function flowsOf(
  db: Database,
  workspaceId: WorkspaceId,
  { from, to }: { from: string; to: string },
): Promise<Map<string, string>> {
  const { rows } = await queryIn<{ reason: string; flow: string }>(db, workspaceId, {
    name: 'flowsOfReasons',
    text: `select distinct on (reason) reason, flow from (
        select reason, flow, sum(opened) as opened from metric_cell where workspace_id = $1 and cuboid = ${BY_FLOW}
          and agent = '*' and grain = 'day' and starts_on between $2 and $3 group by reason, flow) as cell
      order by reason, opened desc, flow`,
    values: [workspaceId, from, to],
  });
  return new Map(rows.map(({ reason, flow }) => [reason, flow]));
}
