import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import { checkSlaPolicy } from './checkSlaPolicy.ts';
import type { Configuring } from './putCalendar.ts';
import { retend, type Retended } from './retend.ts';
import type { SlaPolicy } from './slaPolicy.ts';

/**
 * Writes targets and their ladder. Clocks that run keep the target that they began with, and climb the new ladder.
 * @throws AppError SLA_POLICY_INVALID.
 */
export function putPolicy(
  db: Database,
  workspaceId: WorkspaceId,
  policy: SlaPolicy,
  configuring: Configuring,
): Promise<Retended> {
  const { name, firstResponseMs, nextResponseMs, resolutionMs, ladder, pausesFor } = policy;
  return transaction(db, workspaceId, async (tx) => {
    const { rows } = await tx.query<{ name: string }>({
      name: 'queueNames',
      text: 'select name from queue where workspace_id = $1 order by name',
      values: [workspaceId],
    });
    const [fault] = checkSlaPolicy(
      policy,
      rows.map((queue) => queue.name),
    );
    if (fault) throw new AppError('SLA_POLICY_INVALID', `${fault.reason}; ${fault.fix}`, { name });
    await tx.query({
      name: 'putPolicy',
      text: `insert into sla_policy (workspace_id, name, first_response_ms, next_response_ms, resolution_ms, ladder, pauses_for,
          changed_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        on conflict (workspace_id, name) do update set first_response_ms = excluded.first_response_ms,
          next_response_ms = excluded.next_response_ms, resolution_ms = excluded.resolution_ms,
          ladder = excluded.ladder, pauses_for = excluded.pauses_for, changed_by = excluded.changed_by`,
      values: [
        workspaceId,
        name,
        firstResponseMs,
        nextResponseMs ?? null,
        resolutionMs,
        ladder === undefined ? null : JSON.stringify(ladder),
        pausesFor ?? null,
        configuring.by,
      ],
    });
    return retend(tx, workspaceId, configuring);
  });
}
