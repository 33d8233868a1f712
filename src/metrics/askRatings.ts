import { DAY_MS, HOUR_MS, MINUTE_MS, type Clock } from '../base/clock.ts';
import { newId, type ConversationId, type LoopId, type WorkspaceId } from '../base/id.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { TurnBook } from '../turn/turnBook.ts';
import { RATING_FLOW } from './measureRules.ts';

export interface RatingDeps {
  db: Database;
  clock: Clock;
  bookOf(workspaceId: WorkspaceId): Pick<TurnBook, 'newest'>;
  wake(workspaceId: WorkspaceId, conversationId: ConversationId): void;
}

/** Not in the same breath as the end, and while it is still remembered. */
const AFTER_MS = 10 * MINUTE_MS;
const UNTIL_MS = 20 * HOUR_MS;
/** One contact is asked no more often. */
const EVERY_MS = 30 * DAY_MS;

/**
 * Has contacts asked how it was whose matter was resolved a while ago, when the blueprint has the flow for it. Each loop
 * is asked about once, whatever came of it. Who wants no offers is not asked.
 */
export async function askRatings(deps: RatingDeps, workspaceId: WorkspaceId): Promise<void> {
  if (!deps.bookOf(workspaceId).newest(RATING_FLOW)) return;
  const now = deps.clock.now();
  const before = (ms: number) => new Date(now.getTime() - ms);
  const { rows } = await queryIn<{ loop_id: LoopId; conversation_id: ConversationId }>(deps.db, workspaceId, {
    name: 'loopsToRate',
    text: TO_RATE,
    values: [workspaceId, before(UNTIL_MS), before(AFTER_MS), RATING_FLOW, before(EVERY_MS)],
  });
  for (const { loop_id: loopId, conversation_id: conversationId } of rows) {
    const event: ConversationEvent = { kind: 'ratingTime', loopId, flow: RATING_FLOW };
    const { rowCount } = await queryIn(deps.db, workspaceId, {
      name: 'askRating',
      text: `insert into event (workspace_id, id, conversation_id, key, payload, received_at) values ($1, $2, $3, $4, $5, $6)
        on conflict (workspace_id, conversation_id, key) do nothing`,
      values: [workspaceId, newId(), conversationId, `rating:${loopId}`, event, now],
    });
    if (rowCount === 1) deps.wake(workspaceId, conversationId);
  }
}

const TO_RATE = `
select distinct on (ended.conversation_id) ended.loop_id, ended.conversation_id
from loop_measure as ended
join conversation on conversation.workspace_id = $1 and conversation.id = ended.conversation_id
where ended.workspace_id = $1 and ended.closed_at >= $2 and ended.closed_at <= $3 and 'resolved' = any(ended.counted)
  and not exists (select from loop where loop.workspace_id = $1 and loop.conversation_id = ended.conversation_id
    and loop.flow = $4 and loop.opened_at > $5)
  and not exists (select from event where event.workspace_id = $1 and event.conversation_id = ended.conversation_id
    and event.key = 'rating:' || ended.loop_id)
  and not exists (select from address where address.workspace_id = $1 and address.contact_id = conversation.contact_id
    and address.consent->>'marketing' = 'stop')
order by ended.conversation_id, ended.closed_at desc limit 500`;
