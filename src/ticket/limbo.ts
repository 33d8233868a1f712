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

/** SQL: the reason of an open `loop`, or null. It needs `LIMBO_JOINS` in its from; $1 is the workspace. */
export const limboCase = (now: string): string => `case
    when owner_kind is null or (owner_kind <> 'assistant' and coalesce(owner, '') = '') then 'noOwner'
    when owner_kind = 'agent' and owner <> 'phone' and agent.state is distinct from 'active' and has_agents then 'noOwner'
    when coalesce(next_step, '') = '' or deadline_at is null then 'nothingScheduled'
    when coalesce(loop_measure.is_stopped, false) then 'stopped'
    when deadline_at <= ${now} then 'overdue'
  end`;

export const LIMBO_JOINS = `cross join (select exists (select from agent where workspace_id = $1) as has_agents) as desk
left join agent on agent.workspace_id = $1 and agent.id = loop.owner and owner_kind = 'agent'
left join loop_measure on loop_measure.workspace_id = $1 and loop_measure.loop_id = loop.id`;
