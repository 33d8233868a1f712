import { z } from 'zod';
import { cursorOf, positionOf } from '../api/page.ts';
import type { ConversationId, LoopId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { LIMBO_JOINS, LIMBO_REASONS, limboCase, type LimboReason } from '../ticket/limbo.ts';

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
  ${limboCase('$2')} as limbo
from loop
${LIMBO_JOINS}
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
