import type { ConversationId, WorkspaceId } from '../base/id.ts';
import { untrust } from '../base/untrusted.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { fold } from '../understanding/fold.ts';
import type { Asked } from './answerFrom.ts';

/** Of a longer question this much is compared and kept, in characters. */
const KEPT = 300;
const LAST_CONVERSATIONS = 20;

/**
 * Writes down that a question had no answer: once per wording, counted. Texts without a word are not questions, and the
 * same contact within a minute is the same question: also when its turn was taken twice.
 */
export async function recordUnanswered(
  db: Database,
  workspaceId: WorkspaceId,
  asked: Asked & { conversationId: ConversationId | null; at: Date },
): Promise<void> {
  const { question, language, topic, conversationId, at } = asked;
  const folded = foldedQuestion(question);
  if (!/\p{L}/u.test(folded)) return;
  await queryIn(db, workspaceId, {
    name: 'recordUnanswered',
    text: `insert into unanswered_question as known
        (workspace_id, language, folded, example, topic, conversation_ids, first_asked_at, last_asked_at)
      values ($1, $2, $3, $4, $5, array_remove(array[$6::uuid], null), $7, $7)
      on conflict (workspace_id, language, folded) do update set
        times_asked = known.times_asked + case when known.conversation_ids[1] = $6::uuid
          and excluded.last_asked_at < known.last_asked_at + interval '1 minute' then 0 else 1 end,
        topic = coalesce(excluded.topic, known.topic),
        dismissed_at = null,
        last_asked_at = greatest(known.last_asked_at, excluded.last_asked_at),
        conversation_ids = (excluded.conversation_ids
          || array_remove(known.conversation_ids, $6::uuid))[1:${LAST_CONVERSATIONS}]`,
    values: [workspaceId, language, folded, exampleOf(question), topic, conversationId, at],
  });
}

/** The key of a wording. */
export function foldedQuestion(question: string): string {
  return [...fold(question)].slice(0, KEPT).join('');
}

function exampleOf(question: string): string {
  return [...untrust(question).trim()].slice(0, KEPT).join('');
}
