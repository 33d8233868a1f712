import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { Asked } from './answerFrom.ts';
import { searchArticles } from './searchArticles.ts';

/** A piece of what the business wrote down, with its place. */
export interface Extract {
  title: string;
  /** The answer of the article and its full text. */
  text: string;
  url: string | null;
}

const MOST_EXTRACTS = 3;
/**
 * Under this an article has next to nothing to do with the question. Measured 2026-11-21 on
 * blueprints/store/knowledge/questions.jsonl: of 13 questions that the search leaves open although an article has the
 * answer, 11 have it among their extracts; of 60 that nothing answers, 40 have no extract at all.
 */
const LEAST_SCORE = 0.2;

/**
 * What may hold the answer to a question that no article is surely about, best first. None for a question whose topic is
 * known: it is answered by an article of the topic, or needs facts that no article has.
 */
export async function findExtracts(
  db: Database,
  workspaceId: WorkspaceId,
  { question, topic, language }: Asked,
): Promise<Extract[]> {
  if (topic !== null) return [];
  const found = await searchArticles(db, workspaceId, { question, language, limit: MOST_EXTRACTS });
  const near = found.filter(({ score }) => score >= LEAST_SCORE);
  if (near.length === 0) return [];
  const bodies = await bodiesOf(db, workspaceId, { ids: near.map(({ id }) => id), language });
  return near.map(({ id, title, answer, source }) => ({
    title,
    text: [answer, bodies.get(id)].filter((part) => part !== undefined && part !== '').join(' '),
    url: source,
  }));
}

async function bodiesOf(
  db: Database,
  workspaceId: WorkspaceId,
  { ids, language }: { ids: string[]; language: string },
): Promise<Map<string, string>> {
  const { rows } = await queryIn<{ id: string; body: string }>(db, workspaceId, {
    name: 'bodiesOfArticles',
    text: 'select id, body from article where workspace_id = $1 and language = $2 and id = any($3)',
    values: [workspaceId, language, ids],
  });
  return new Map(rows.map(({ id, body }) => [id, body]));
}
