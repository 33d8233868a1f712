import type { WorkspaceId } from '../base/id.ts';
import type { MeasureDeps } from './measureConversations.ts';
import { readSumsBy } from './readSums.ts';
import { openReport, type ReportFrame, type ReportQuery } from './report.ts';

export interface TopReason {
  reason: string;
  opened: number;
  /** Of all loops that were opened. */
  share: number;
  openedBefore: number;
}

/** What contacts came for most, beside the period before. */
export async function readTopReasons(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  { limit, ...asked }: ReportQuery & { limit: number },
): Promise<ReportFrame & { opened: number; reasons: TopReason[] }> {
  const frame = await openReport(deps, workspaceId, asked);
  const { filters } = asked;
  const [sums, before] = await Promise.all([
    readSumsBy(deps.db, workspaceId, { period: frame.period, filters, by: 'reason' }),
    readSumsBy(deps.db, workspaceId, { period: frame.before, filters, by: 'reason' }),
  ]);
  const all = [...sums].map(([reason, { counts }]) => ({ reason, opened: counts.opened }));
  const opened = all.reduce((sum, each) => sum + each.opened, 0);
  return {
    ...frame,
    opened,
    reasons: all
      .filter((each) => each.opened > 0)
      .sort((a, b) => b.opened - a.opened || a.reason.localeCompare(b.reason))
      .slice(0, limit)
      .map((each) => ({
        ...each,
        share: each.opened / opened,
        openedBefore: before.get(each.reason)?.counts.opened ?? 0,
      })),
  };
}
