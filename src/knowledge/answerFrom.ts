import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { searchArticles, type FoundArticle } from './searchArticles.ts';

export interface Asked {
  /** As it was written: untrusted. */
  question: string;
  /** The intent that it is an example of; null when that is not known. */
  topic: string | null;
  /** A language of the articles. */
  language: string;
}

/** What is said, and where it stands. */
export interface Answer {
  text: string;
  source: { article: string; title: string; url: string | null };
}

/**
 * Under this the best article is not the answer. Measured 2026-11-21 on blueprints/store/knowledge/questions.jsonl: 96 % of
 * the questions are answered and 1.4 % wrongly; at 0.3 as many and 2.9, at 0.55 92 and 1.4. See docs/guides/knowledge.md.
 */
export const SURE = 0.45;
/** Two articles this close together are not told apart. */
export const MARGIN = 0.05;

/**
 * Answers from what the business wrote down; null when nothing there is surely about it, because a wrong answer costs
 * more than none.
 *
 * A question whose topic is known is answered by an article of that topic or not at all: a topic without an article
 * needs facts that no article has ('where is my order?'), and a search would find something that only sounds alike.
 */
export async function answerFrom(
  db: Database,
  workspaceId: WorkspaceId,
  asked: Asked,
): Promise<Answer | null> {
  const found =
    asked.topic === null
      ? await searched(db, workspaceId, asked)
      : await ofTopic(db, workspaceId, { ...asked, topic: asked.topic });
  if (found === null) return null;
  return { text: found.answer, source: { article: found.id, title: found.title, url: found.source } };
}

type Found = Omit<FoundArticle, 'score'>;

async function searched(db: Database, workspaceId: WorkspaceId, asked: Asked): Promise<Found | null> {
  const { question, language } = asked;
  const [best, second] = await searchArticles(db, workspaceId, { question, language, limit: 2 });
  if (best === undefined || best.score < SURE) return null;
  return second !== undefined && best.score - second.score < MARGIN ? null : best;
}

/** Of several articles the one that fits the words best, else the first, which is the general one. */
async function ofTopic(
  db: Database,
  workspaceId: WorkspaceId,
  { question, topic, language }: Asked & { topic: string },
): Promise<Found | null> {
  const { rows } = await queryIn<Found>(db, workspaceId, {
    name: 'articlesOfTopic',
    text: `select id, title, answer, source from article
      where workspace_id = $1 and language = $2 and $3 = any(topics) order by position`,
    values: [workspaceId, language, topic],
  });
  const [general, ...others] = rows;
  if (general === undefined || others.length === 0) return general ?? null;
  const among = rows.map(({ id }) => id);
  const [best] = await searchArticles(db, workspaceId, { question, language, limit: 1, among });
  return best ?? general;
}
