import type { ConversationId, LoopId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { betweenOf, type ReportFrame } from './report.ts';
import { MATURITY_CASES, MATURITY_PERIOD } from './maturityCases.ts';
import type { MaturityPointName } from '../api/maturityPoints.ts';
import { MATURITY_SAMPLE } from './maturity.ts';

/** One case of a point of maturity. */
export interface MaturityCase {
  conversationId: ConversationId;
  loopId: LoopId | null;
  protocolNumber: string | null;
  reason: string | null;
  at: Date;
  holds: boolean;
}

/** The cases of a point, those that do not hold first and then the newest; so many of them. */
export async function listMaturityCases(
  db: Database,
  workspaceId: WorkspaceId,
  {
    point,
    frame,
    now,
    holds,
    limit,
  }: { point: MaturityPointName; frame: ReportFrame; now: Date; holds: boolean | null; limit: number },
): Promise<MaturityCase[]> {
  const { from, to } = betweenOf(frame);
  const { period } = frame;
  const { rows } = await queryIn<MaturityCase>(db, workspaceId, {
    name: `maturityCases-${point}`,
    text: `${MATURITY_PERIOD} select cases.conversation_id as "conversationId", cases.loop_id as "loopId",
        loop.protocol_number as "protocolNumber", loop.reason, cases.at, coalesce(cases.holds, false) as holds
      from (${MATURITY_CASES[point]}) as cases
      left join loop on loop.workspace_id = $1 and loop.id = cases.loop_id
      where $8::boolean is null or coalesce(cases.holds, false) = $8
      order by coalesce(cases.holds, false), cases.at desc, cases.loop_id limit $9`,
    values: [workspaceId, from, to, MATURITY_SAMPLE, now, period.from, period.to, holds, limit],
  });
  return rows;
}
