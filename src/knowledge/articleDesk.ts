import type { ArticleContent } from '../api/articleContent.ts';
import { DAY_MS, type Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import type { Connection, Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import { contentOf } from './articlesInForce.ts';
import { countArticleUses } from './articleUse.ts';
import { findDocument, putInForce, readArticleHistory, readDocuments, writeDraft } from './documents.ts';
import { readMarkdown } from './readMarkdown.ts';
import { syncKnown } from './syncKnown.ts';
import type { Known } from './syncArticles.ts';

/** What an article desk works on: the articles of a blueprint, and those that people write over and beside them. */
export interface ArticleDesk {
  db: Database;
  clock: Clock;
  workspaceId: WorkspaceId;
  /** What the blueprint says. */
  known: Known;
}

const COUNTED_MS = 30 * DAY_MS;

export interface DeskArticle {
  id: string;
  origin: 'blueprint' | 'people';
  state: 'draft' | 'published' | 'retired';
  /** What is being written is not what answers. */
  hasChanges: boolean;
  content: ArticleContent;
  version: number | null;
  owner: string | null;
  expiresOn: string | null;
  isExpired: boolean;
  uses: number;
  conversationIds: string[];
  changedBy: string | null;
  changedAt: Date | null;
  publishedAt: Date | null;
}

/** All articles, of the blueprint and of people. */
export async function listDeskArticles({
  db,
  clock,
  workspaceId,
  known,
}: ArticleDesk): Promise<DeskArticle[]> {
  const now = clock.now();
  const [documents, uses] = await Promise.all([
    inWorkspace(db, workspaceId, (connection) => readDocuments(connection, workspaceId)),
    countArticleUses(db, workspaceId, new Date(now.getTime() - COUNTED_MS)),
  ]);
  const written = new Map(known.articles.map((article) => [article.id, article]));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const today = now.toISOString().slice(0, 10);
  return [...new Set([...written.keys(), ...byId.keys()])].map((id) => {
    const document = byId.get(id);
    const article = written.get(id);
    const origin = article === undefined ? 'people' : 'blueprint';
    const expiresOn = document?.expiresOn ?? null;
    const content = document?.draft ?? (article && contentOf(article)) ?? EMPTY;
    const isInForce = document === undefined || (document.state === 'draft' && article !== undefined);
    const answers = document?.published ?? (isInForce && article ? contentOf(article) : null);
    return {
      id,
      origin,
      state: isInForce ? 'published' : document.state,
      hasChanges: answers !== null && JSON.stringify(answers) !== JSON.stringify(content),
      content,
      version: document?.version ?? null,
      owner: document?.owner ?? null,
      expiresOn,
      isExpired: expiresOn !== null && expiresOn < today,
      uses: uses.get(id)?.count ?? 0,
      conversationIds: uses.get(id)?.conversationIds ?? [],
      changedBy: document?.changedBy ?? null,
      changedAt: document?.changedAt ?? null,
      publishedAt: document?.publishedAt ?? null,
    };
  });
}

const EMPTY: ArticleContent = { words: {}, topics: [], source: null };

/** @throws AppError ARTICLE_NOT_FOUND */
export async function readDeskArticle(desk: ArticleDesk, id: string) {
  const article = (await listDeskArticles(desk)).find((each) => each.id === id);
  if (article === undefined) throw notFound(id);
  const history = await inWorkspace(desk.db, desk.workspaceId, (connection) =>
    readArticleHistory(connection, desk.workspaceId, id),
  );
  return { ...article, history };
}

export interface SavedDraft {
  id: string;
  content: ArticleContent;
  owner: string | null;
  expiresOn: string | null;
  version: number | null;
  by: AgentId;
}

/** @throws AppError ARTICLE_CHANGED */
export async function saveDraft(
  { db, clock, workspaceId }: ArticleDesk,
  { content, ...draft }: SavedDraft,
): Promise<void> {
  await transaction(db, workspaceId, (tx) =>
    writeDraft(tx, workspaceId, { ...draft, draft: content, now: clock.now() }),
  );
}

/** From its commit on, questions are answered by what is being written. @throws AppError ARTICLE_NOT_FOUND */
export async function publishArticle(
  desk: ArticleDesk,
  { id, by }: { id: string; by: AgentId },
): Promise<void> {
  const { db, clock, workspaceId, known } = desk;
  const now = clock.now();
  await transaction(db, workspaceId, async (tx) => {
    const { draft } = await needDocument(tx, desk, { id, by });
    await putInForce(tx, workspaceId, { id, published: draft, by, now });
    await syncKnown(tx, workspaceId, known);
  });
}

/** From its commit on, no question is answered by it; what was written stays. @throws AppError ARTICLE_NOT_FOUND */
export async function retireArticle(
  desk: ArticleDesk,
  { id, by }: { id: string; by: AgentId },
): Promise<void> {
  const { db, clock, workspaceId, known } = desk;
  const now = clock.now();
  await transaction(db, workspaceId, async (tx) => {
    await needDocument(tx, desk, { id, by });
    await putInForce(tx, workspaceId, { id, published: null, by, now });
    await syncKnown(tx, workspaceId, known);
  });
}

/** An article of the blueprint becomes a document when somebody first does something with it. */
async function needDocument(
  tx: Connection,
  { clock, workspaceId, known }: ArticleDesk,
  { id, by }: { id: string; by: AgentId },
): Promise<{ draft: ArticleContent }> {
  const found = await findDocument(tx, workspaceId, id);
  if (found !== null) return found;
  const article = known.articles.find((each) => each.id === id);
  if (article === undefined) throw notFound(id);
  const draft = contentOf(article);
  await writeDraft(tx, workspaceId, {
    id,
    draft,
    owner: null,
    expiresOn: null,
    version: null,
    by,
    now: clock.now(),
  });
  return { draft };
}

export interface ImportedArticle {
  id: string;
  title: string;
  answer: string;
  /** new, or it stands in place of one that is there; null when it cannot be taken. */
  becomes: 'new' | 'changed' | null;
  problem: string | null;
}

/** Takes articles out of Markdown, as drafts. A dry run only tells what would become of it. */
export async function importArticles(
  desk: ArticleDesk,
  { text, language, isDry, by }: { text: string; language: string; isDry: boolean; by: AgentId },
): Promise<ImportedArticle[]> {
  const known = new Map((await listDeskArticles(desk)).map((article) => [article.id, article]));
  const read = readMarkdown(text, language);
  const told = read.map(({ id, content, problem }) => ({
    id,
    title: content.words[language]?.title ?? '',
    answer: content.words[language]?.answer ?? '',
    becomes: problem === null ? (known.has(id) ? ('changed' as const) : ('new' as const)) : null,
    problem,
  }));
  if (isDry) return told;
  for (const { id, content, problem } of read) {
    if (problem !== null) continue;
    const before = known.get(id);
    const words = { ...before?.content.words, ...content.words };
    await saveDraft(desk, {
      id,
      content: before ? { ...before.content, words } : content,
      owner: before?.owner ?? by,
      expiresOn: before?.expiresOn ?? null,
      version: before?.version ?? null,
      by,
    });
  }
  return told;
}

function notFound(id: string): AppError {
  return new AppError('ARTICLE_NOT_FOUND', 'There is no article with this id; list the articles', { id });
}
