import type { WorkspaceId } from '../base/id.ts';
import { FIGURES, type FigureName } from './figures.ts';
import { listLoops, type CountedLoop } from './listLoops.ts';
import type { MeasureDeps } from './measureConversations.ts';
import { betweenOf, openReport, type ReportQuery } from './report.ts';

/** The loops behind a figure: those of its numerator, or of its denominator. */
export async function listFigureLoops(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  asked: ReportQuery & {
    name: FigureName;
    counted: 'numerator' | 'denominator';
    limit: number;
    cursor?: string | undefined;
  },
): Promise<{ items: CountedLoop[]; next: string | null }> {
  const frame = await openReport(deps, workspaceId, asked);
  const { name, counted, filters, limit, cursor } = asked;
  return listLoops(deps.db, workspaceId, {
    counter: FIGURES[name][counted],
    anchor: FIGURES[name].anchor,
    between: betweenOf(frame),
    filters,
    limit,
    cursor,
  });
}
