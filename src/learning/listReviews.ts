import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { ReviewItem, ReviewReason, ReviewStatus } from './reviewItem.ts';

export interface WantedReviews {
  status: ReviewStatus;
  reason: ReviewReason | null;
  language: string | null;
  order: 'newest' | 'frequent';
  limit: number;
  offset: number;
}

/** The list, one line for each wording: what was said twice in the same words is decided once. */
export async function listReviews(
  db: Database,
  workspaceId: WorkspaceId,
  wanted: WantedReviews,
): Promise<ReviewItem[]> {
  const { status, reason, language, order, limit, offset } = wanted;
  const { rows } = await queryIn<ReviewItem>(db, workspaceId, {
    name: 'listReviews',
    text: LIST,
    values: [workspaceId, status, reason, language, order, limit, offset],
  });
  return rows;
}

const LIST = `
select id, conversation_id as "conversationId", turn_number as turn, language, text, reason, suggested, commands,
  candidates, confidence, stage, said_at as "saidAt", status, decided_intent as "decidedIntent",
  decided_by as "decidedBy", decided_at as "decidedAt", same_words as "similar"
from (select *, count(*) over (partition by language, folded) as same_words,
    row_number() over (partition by language, folded order by said_at desc, id desc) as place
  from review_item where workspace_id = $1 and status = $2 and ($3::text is null or reason = $3)
    and ($4::text is null or language = $4)) as item
where place = 1
order by case when $5 = 'frequent' then same_words end desc nulls last, said_at desc, id desc limit $6 offset $7`;
