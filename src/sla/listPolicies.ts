import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { Party } from './party.ts';
import { DEFAULT_LADDER, DEFAULT_PAUSES, type Rung } from './slaPolicy.ts';

/** What a policy leaves open is filled in: this is what holds. */
export interface ListedPolicy {
  name: string;
  firstResponseMs: number;
  nextResponseMs: number;
  resolutionMs: number;
  ladder: readonly Rung[];
  pausesFor: readonly Party[];
  /** Null: as the blueprint wrote it. */
  changedBy: string | null;
  queues: string[];
}

/** The targets of a workspace by name, from the one after `after` on. */
export async function listPolicies(
  db: Database,
  workspaceId: WorkspaceId,
  { after, limit }: { after: string; limit: number },
): Promise<ListedPolicy[]> {
  const { rows } = await queryIn<
    Omit<ListedPolicy, 'ladder' | 'pausesFor'> & { ladder: Rung[] | null; pausesFor: Party[] | null }
  >(db, workspaceId, {
    name: 'listPolicies',
    text: `select name, first_response_ms as "firstResponseMs",
        coalesce(next_response_ms, first_response_ms) as "nextResponseMs", resolution_ms as "resolutionMs", ladder,
        pauses_for as "pausesFor", changed_by as "changedBy",
        array(select queue.name from queue where queue.workspace_id = $1 and queue.sla_policy = sla_policy.name
          order by queue.name) as queues
      from sla_policy where workspace_id = $1 and name > $2 order by name limit $3`,
    values: [workspaceId, after, limit],
  });
  return rows.map(({ ladder, pausesFor, ...policy }) => ({
    ...policy,
    ladder: ladder ?? DEFAULT_LADDER,
    pausesFor: pausesFor ?? DEFAULT_PAUSES,
  }));
}
