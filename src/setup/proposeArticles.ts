import { ANSWER_LENGTH } from '../api/articleContent.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { idOfTitle } from '../knowledge/readMarkdown.ts';
import { maskPersonal } from '../learning/maskPersonal.ts';

export interface ProposedArticle {
  id: string;
  language: string;
  question: string;
  /** In the agent's words, without what tells who the customer is. */
  answer: string;
  timesAsked: number;
  conversationId: string;
  answeredBy: string;
  answeredAt: Date;
}

/** Of a conversation this much after the question is looked at. */
const LOOKED_MESSAGES = 40;

/**
 * What people answered to questions that no article answered: the first words of a person after the question. Names
 * stay, so whoever takes one over reads it.
 */
export async function proposeArticles(db: Database, workspaceId: WorkspaceId): Promise<ProposedArticle[]> {
  const { rows } = await queryIn<Omit<ProposedArticle, 'id'>>(db, workspaceId, {
    name: 'proposeArticles',
    text: `with open_question as (select language, folded, example, times_asked, last_asked_at, conversation_ids[1] as conversation_id
        from unanswered_question where workspace_id = $1 and dismissed_at is null and conversation_ids[1] is not null
        order by times_asked desc, last_asked_at desc limit 50)
      select language, example as question, times_asked as "timesAsked", conversation_id as "conversationId",
        said.content->>'text' as answer, regexp_replace(said.author, '^agent:', '') as "answeredBy", said.written_at as "answeredAt"
      from open_question cross join lateral (
        select author, direction, content, written_at, id from message
        where workspace_id = $1 and conversation_id = open_question.conversation_id and written_at >= open_question.last_asked_at
        order by id limit ${LOOKED_MESSAGES}) as said
      where said.direction = 'out' and said.author not in ('assistant', 'system') and said.content->>'kind' = 'text'
      order by times_asked desc, folded, said.id`,
    values: [workspaceId],
  });
  const firsts = new Map<string, Omit<ProposedArticle, 'id'>>();
  for (const row of rows) {
    const key = `${row.language} ${row.question}`;
    if (!firsts.has(key)) firsts.set(key, row);
  }
  return [...firsts.values()].map((row) => {
    const question = maskPersonal(row.question);
    const answer = [...maskPersonal(row.answer)].slice(0, ANSWER_LENGTH).join('');
    return { ...row, id: idOfTitle(question), question, answer };
  });
}
