import type { WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import { costReport, type CostReport } from './costs.ts';
import { daysIn } from './calendar.ts';
import { FIGURE_NAMES, figureOf, type Figure, type FigureName } from './figures.ts';
import type { MeasureDeps } from './measureConversations.ts';
import { readSumsBy } from './readSums.ts';
import { LONGEST_BY_DAY, openReport, type ReportFrame, type ReportQuery } from './report.ts';
import { readSettings } from './settings.ts';

/** What all figures came to within one day or month of the period. */
export interface TrendPoint {
  /** '2026-11-21', or '2026-11'. */
  startsOn: string;
  figures: { [figure in FigureName]: Figure };
  cost: CostReport;
}

/** All figures, by day or, in long periods, by month; days without a loop are not in it. */
export async function readTrends(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  asked: ReportQuery,
): Promise<ReportFrame & { points: TrendPoint[] }> {
  const frame = await openReport(deps, workspaceId, asked);
  const { period } = frame;
  const sums = await readSumsBy(deps.db, workspaceId, {
    period,
    filters: asked.filters,
    by: daysIn(period) > LONGEST_BY_DAY ? 'month' : 'day',
    withDurations: true,
  });
  const { hourCosts } = await inWorkspace(deps.db, workspaceId, (tx) => readSettings(tx, workspaceId));
  const points = [...sums].map(([startsOn, sum]): TrendPoint => {
    const figures = FIGURE_NAMES.map((name) => [name, figureOf(name, sum)] as const);
    return {
      startsOn,
      figures: Object.fromEntries(figures) as TrendPoint['figures'], // one for each name
      cost: costReport(sum, hourCosts),
    };
  });
  return { ...frame, points: points.sort((a, b) => a.startsOn.localeCompare(b.startsOn)) };
}
