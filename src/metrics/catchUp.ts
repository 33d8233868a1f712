import { MINUTE_MS, SECOND_MS } from '../base/clock.ts';
import type { ConversationId, WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import { queryIn } from '../db/queryIn.ts';
import { transaction } from '../db/transaction.ts';
import { measureConversations, paced, type MeasureDeps } from './measureConversations.ts';
import { measureAll } from './measureAll.ts';
import { readProgress, startOver, timeZoneOf, type Progress } from './progress.ts';

const BATCH = 200;
/** Of work with rests between: a piece takes some hundredths of a second. */
const PACED_BATCH = 25;

/** A turn takes its instant before its commit: what commits late is still found. Statements end within 15 s. */
const OVERLAP_MS = 20 * SECOND_MS;

/** The nightly job measures again all that moved in this time: what changed without a turn is found then. */
export const RECENT_DAYS = 10;

/**
 * Brings the measures up to now: all loops the first time (and after the workspace's clock was changed), later those of
 * the conversations that had a turn since, those whose tickets or contact changed without one (imports, merges,
 * erasures), and those that time alone has changed.
 */
export async function catchUp(deps: MeasureDeps, workspaceId: WorkspaceId): Promise<void> {
  const progress = await currentProgress(deps, workspaceId);
  if (!progress?.measuredUntil) return measureAll(deps, workspaceId, progress);
  const now = deps.clock.now();
  await inBatches(deps, workspaceId, await movedSince(deps, workspaceId, progress.measuredUntil));
  await finish(deps, workspaceId, now);
}

/**
 * The same for a report that is waited for: only when little is behind. What is more is left to the job; the report
 * says until when it is complete.
 */
export async function catchUpIfLittle(deps: MeasureDeps, workspaceId: WorkspaceId): Promise<Date | null> {
  const progress = await inWorkspace(deps.db, workspaceId, (tx) => readProgress(tx, workspaceId));
  const until = progress?.measuredUntil ?? null;
  const now = deps.clock.now();
  if (until === null || now.getTime() - until.getTime() > LITTLE_MS) return until;
  const moved = await movedSince(deps, workspaceId, until);
  if (moved.length > BATCH) return until;
  await inBatches(deps, workspaceId, moved);
  await finish(deps, workspaceId, now);
  return now;
}

const LITTLE_MS = 15 * MINUTE_MS;

/** All loops that were open, came to an end or had a ticket changed lately, measured again. */
export async function measureRecent(deps: MeasureDeps, workspaceId: WorkspaceId): Promise<number> {
  await catchUp(deps, workspaceId);
  const { rows } = await queryIn<{ conversation_id: ConversationId }>(deps.db, workspaceId, {
    name: 'recentConversations',
    text: `select conversation_id from loop where workspace_id = $1 and closed_at is null
      union
      select conversation_id from loop_measure where workspace_id = $1 and closed_at > $2
      union
      select conversation_id from loop_measure where workspace_id = $1 and opened_at > $2
      union
      select conversation_id from ticket where workspace_id = $1 and changed_at > $2`,
    values: [workspaceId, new Date(deps.clock.now().getTime() - RECENT_DAYS * 24 * 60 * MINUTE_MS)],
  });
  return inBatches(
    deps,
    workspaceId,
    rows.map((row) => row.conversation_id),
  );
}

async function currentProgress(deps: MeasureDeps, workspaceId: WorkspaceId): Promise<Progress | null> {
  return transaction(deps.db, workspaceId, async (tx) => {
    const progress = await readProgress(tx, workspaceId);
    if (progress && progress.timeZone !== (await timeZoneOf(tx, workspaceId))) {
      await startOver(tx, workspaceId);
      return null;
    }
    return progress;
  });
}

async function movedSince(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  until: Date,
): Promise<ConversationId[]> {
  const { rows } = await queryIn<{ conversation_id: ConversationId }>(deps.db, workspaceId, {
    name: 'movedConversations',
    text: MOVED,
    values: [workspaceId, new Date(until.getTime() - OVERLAP_MS), deps.clock.now()],
  });
  return rows.map((row) => row.conversation_id);
}

async function inBatches(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  conversationIds: ConversationId[],
): Promise<number> {
  let changed = 0;
  const size = deps.rest ? PACED_BATCH : BATCH;
  for (let at = 0; at < conversationIds.length; at += size) {
    const some = conversationIds.slice(at, at + size);
    changed += await paced(deps, () => measureConversations(deps, workspaceId, some));
  }
  return changed;
}

/** Not when somebody started over meanwhile: then nothing is complete. */
async function finish(deps: MeasureDeps, workspaceId: WorkspaceId, now: Date): Promise<void> {
  await queryIn(deps.db, workspaceId, {
    name: 'finishProgress',
    text: `update metric_progress set measured_until = greatest(measured_until, $2)
      where workspace_id = $1 and measured_until is not null`,
    values: [workspaceId, now],
  });
}

/** Since $2, until $3. What happened to a contact names the contact, and not each conversation that is theirs. */
const MOVED = `
select conversation_id from turn where workspace_id = $1 and committed_at >= $2
union
select conversation_id from ticket where workspace_id = $1 and changed_at >= $2
union
select conversation.id from activity
cross join lateral jsonb_array_elements(facts) as fact
join conversation on conversation.workspace_id = $1 and conversation.contact_id = (fact->>'contactId')::uuid
where activity.workspace_id = $1 and activity.at >= $2 and facts @? '$[*].contactId'
union
select conversation_id from loop_measure where workspace_id = $1 and next_change_at <= $3`;
