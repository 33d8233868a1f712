import type { StateValue } from 'xstate';
import type { ConversationId, WorkspaceId } from '../../base/id.ts';
import type { JsonObject } from '../../base/json.ts';
import type { Connection } from '../../db/pool.ts';
import { LISTED_LOOP, type ListedLoop } from '../listLoops.ts';

export interface LoopRow extends Omit<ListedLoop, 'owner'> {
  owner: string | null;
  flowVersion: number;
  value: StateValue;
  context: JsonObject;
  movedAt: Date;
  stepOwner: string | null;
}

/** The open ones, the next deadline first; then the last ten that ended. */
export async function loopRows(tx: Connection, workspaceId: WorkspaceId, of: ConversationId) {
  const { rows } = await tx.query<LoopRow>({
    name: 'caseLoops',
    text: `(select ${LISTED_LOOP}, flow_version as "flowVersion", value, context, moved_at as "movedAt", step_owner as "stepOwner"
        from loop where workspace_id = $1 and conversation_id = $2 and closed_at is null order by deadline_at, id)
      union all
      (select ${LISTED_LOOP}, flow_version, value, context, moved_at, step_owner
        from loop where workspace_id = $1 and conversation_id = $2 and closed_at is not null order by closed_at desc, id limit 10)`,
    values: [workspaceId, of],
  });
  return rows;
}

export interface StepRow {
  loopId: string;
  at: Date;
  from: string | null;
  to: string;
  on: string;
  /** Of the event that it heard; null when that is not kept. */
  kind: string | null;
  agent: string | null;
}

export async function stepRows(tx: Connection, workspaceId: WorkspaceId, of: ConversationId) {
  const { rows } = await tx.query<StepRow>({
    name: 'caseSteps',
    text: `select change->>'loop' as "loopId", committed_at as at, change->>'from' as "from", change->>'to' as "to",
        change->>'on' as "on", event.payload->>'kind' as kind, event.payload->>'agentId' as agent
      from turn cross join jsonb_array_elements(changes) change
      left join event on event.workspace_id = $1 and event.id = (change->>'event')::uuid
      where turn.workspace_id = $1 and turn.conversation_id = $2 and change ? 'loop' order by number`,
    values: [workspaceId, of],
  });
  return rows;
}

export interface EffectRow {
  id: string;
  loopId: string;
  operation: string;
  input: JsonObject;
  state: string;
  outcome: string | null;
  attempts: number;
  failure: string | null;
  decidedAt: Date;
  settledAt: Date | null;
  nextAttemptAt: Date | null;
  canRetry: boolean;
  canBeDone: boolean;
}

export async function effectRows(tx: Connection, workspaceId: WorkspaceId, of: ConversationId) {
  const { rows } = await tx.query<EffectRow>({
    name: 'caseEffects',
    text: `select id, loop_id as "loopId", operation, input, state, outcome, attempt as attempts, failure->>'kind' as failure,
        decided_at as "decidedAt", settled_at as "settledAt", next_attempt_at as "nextAttemptAt",
        state in ('unknown', 'manual') or state = 'queued' and attempt > 0 as "canRetry",
        state in ('unknown', 'manual') as "canBeDone"
      from effect where workspace_id = $1 and conversation_id = $2 order by id`,
    values: [workspaceId, of],
  });
  return rows;
}

export interface TicketRow {
  id: string;
  loopId: string;
  number: string;
  queue: string;
  status: 'open' | 'pending' | 'solved' | 'closed';
  priority: 'low' | 'normal' | 'high' | 'urgent';
  reason: string;
  assignee: string | null;
  openedAt: Date;
  dueAt: Date;
  version: number;
}

export async function ticketRows(tx: Connection, workspaceId: WorkspaceId, of: ConversationId) {
  const { rows } = await tx.query<TicketRow>({
    name: 'caseTickets',
    text: `select id, loop_id as "loopId", number, queue, status, priority, reason, assignee, opened_at as "openedAt",
        due_at as "dueAt", version
      from ticket where workspace_id = $1 and conversation_id = $2 and merged_into_id is null order by id`,
    values: [workspaceId, of],
  });
  return rows;
}
