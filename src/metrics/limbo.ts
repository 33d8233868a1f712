import { z } from 'zod';
import { cursorOf, positionOf } from '../api/page.ts';
import type { ConversationId, LoopId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

/**
 * Why an open loop is in limbo; the first that is true. A loop without an owner or without a next step and deadline
 * cannot be stored; that is looked for all the same, because a figure of zero must come from looking.
 *   noOwner           nobody has it, or an agent who does not work here (any more)
 *   nothingScheduled  no next step or no deadline
 *   stopped           its flow could not go on, and no person has moved it since
 *   overdue           the deadline of its next step has passed
 */
export const LIMBO_REASONS = ['noOwner', 'nothingScheduled', 'stopped', 'overdue'] as const;
export type LimboReason = (typeof LIMBO_REASONS)[number];

export interface LimboLoop {
  loopId: LoopId;
  conversationId: ConversationId;
  protocolNumber: string;
  reason: string;
  flow: string;
  owner: string | null;
  nextStep: string | null;
  deadlineAt: Date | null;
  limbo: LimboReason;
}

export type LimboCount = { openLoops: number; limbo: number } & { [reason in LimboReason]: number };

const Position = z.tuple([z.uuid()]);

/** The loops in limbo at this instant, as they stand in the database, not in a roll-up. */
export async function listLimbo(
  db: Database,
  workspaceId: WorkspaceId,
  { now, limit, cursor }: { now: Date; limit: number; cursor?: string | undefined },
): Promise<{ items: LimboLoop[]; next: string | null }> {
  const after = positionOf(cursor, Position);
  const { rows } = await queryIn<LimboLoop>(db, workspaceId, {
    name: 'listLimbo',
    text: `select "loopId", "conversationId", "protocolNumber", reason, flow, owner, "nextStep", "deadlineAt", limbo
      from (${OPEN_LOOPS}) as open_loop where limbo is not null and ($3::uuid is null or "loopId" > $3)
      order by "loopId" limit $4`,
    values: [workspaceId, now, after?.[0] ?? null, limit + 1],
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? cursorOf([last.loopId]) : null };
}

export async function countLimbo(db: Database, workspaceId: WorkspaceId, now: Date): Promise<LimboCount> {
  const { rows } = await queryIn<LimboCount>(db, workspaceId, {
    name: 'countLimbo',
    text: `select count(*) as "openLoops", count(limbo) as limbo,
        ${LIMBO_REASONS.map((reason) => `count(*) filter (where limbo = '${reason}') as "${reason}"`).join(', ')}
      from (${OPEN_LOOPS}) as open_loop`,
    values: [workspaceId, now],
  });
  return rows[0] ?? { openLoops: 0, limbo: 0, noOwner: 0, nothingScheduled: 0, stopped: 0, overdue: 0 };
}

/** Of workspace $1 at $2. Loops of a person who was asked for a rating are loops like any other. */
export const OPEN_LOOPS = `
select loop.id as "loopId", loop.conversation_id as "conversationId", protocol_number as "protocolNumber", loop.reason,
  loop.flow, owner, next_step as "nextStep", deadline_at as "deadlineAt",
  case
    when owner_kind is null or (owner_kind <> 'assistant' and coalesce(owner, '') = '') then 'noOwner'
    when owner_kind = 'agent' and owner <> 'phone' and agent.state is distinct from 'active' and has_agents then 'noOwner'
    when coalesce(next_step, '') = '' or deadline_at is null then 'nothingScheduled'
    when coalesce(loop_measure.is_stopped, false) then 'stopped'
    when deadline_at <= $2 then 'overdue'
  end as limbo
from loop
cross join (select exists (select from agent where workspace_id = $1) as has_agents) as desk
left join agent on agent.workspace_id = $1 and agent.id = loop.owner and owner_kind = 'agent'
left join loop_measure on loop_measure.workspace_id = $1 and loop_measure.loop_id = loop.id
where loop.workspace_id = $1 and loop.closed_at is null`;

/** Keeps how it stands now, once for each quarter of an hour: what was in limbo then cannot be told afterwards. */
export async function sampleLimbo(db: Database, workspaceId: WorkspaceId, now: Date): Promise<void> {
  const at = new Date(Math.floor(now.getTime() / QUARTER_MS) * QUARTER_MS);
  const count = await countLimbo(db, workspaceId, now);
  await queryIn(db, workspaceId, {
    name: 'sampleLimbo',
    text: `insert into limbo_sample (workspace_id, at, open_loops, limbo, no_owner, nothing_scheduled, overdue, stopped)
      values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    values: [
      workspaceId,
      at,
      count.openLoops,
      count.limbo,
      count.noOwner,
      count.nothingScheduled,
      count.overdue,
      count.stopped,
    ],
  });
}

const QUARTER_MS = 15 * 60_000;
