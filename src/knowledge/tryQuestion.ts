import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { answerFrom, MARGIN, SURE, type Asked } from './answerFrom.ts';
import { searchArticles } from './searchArticles.ts';

export interface Trial {
  /** What would be said; null: nothing, and a person or the contact is asked. */
  answer: { articleId: string; text: string } | null;
  /** sure: far enough above the others; alike: two fit as well; unsure: none fits well enough; nothing: no word is known. */
  why: 'sure' | 'alike' | 'unsure' | 'nothing';
  /** Under this score no article answers. */
  sure: number;
  /** How far the second has to be behind. */
  margin: number;
  found: { id: string; title: string; score: number }[];
}

/** Which article would answer a question whose topic nobody knows, and why that one. Nothing is written down. */
export async function tryQuestion(
  db: Database,
  workspaceId: WorkspaceId,
  asked: Omit<Asked, 'topic'>,
): Promise<Trial> {
  const [answer, found] = await Promise.all([
    answerFrom(db, workspaceId, { ...asked, topic: null }),
    searchArticles(db, workspaceId, { ...asked, limit: 5 }),
  ]);
  const [best] = found;
  const isUnsure = best !== undefined && best.score < SURE;
  return {
    answer: answer && { articleId: answer.source.article, text: answer.text },
    why: answer ? 'sure' : best === undefined ? 'nothing' : isUnsure ? 'unsure' : 'alike',
    sure: SURE,
    margin: MARGIN,
    found: found.map(({ id, title, score }) => ({ id, title, score })),
  };
}
