import type { FastifyInstance } from 'fastify';
import { ArticleQuery, SearchQuery, UnansweredQuery } from '../../api/knowledge.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { ListedArticle } from '../../knowledge/listArticles.ts';
import type { UnansweredQuestion } from '../../knowledge/listUnanswered.ts';
import type { FoundArticle } from '../../knowledge/searchArticles.ts';
import { parseRequest } from '../parseRequest.ts';

export interface KnowledgeRoutesDeps {
  /** The workspace that the token belongs to. */
  apiWorkspace: WorkspaceId;
  knowledge: {
    articles(workspaceId: WorkspaceId, language: string | null): Promise<ListedArticle[]>;
    search(
      workspaceId: WorkspaceId,
      asked: { question: string; language: string | null; limit: number },
    ): Promise<FoundArticle[]>;
    unanswered(
      workspaceId: WorkspaceId,
      wanted: { language: string | null; limit: number },
    ): Promise<UnansweredQuestion[]>;
  };
}

/** What the business knows, what is found for a question, and what nobody could answer. Behind the API's token. */
export async function knowledgeRoutes(app: FastifyInstance, deps: KnowledgeRoutesDeps): Promise<void> {
  const { apiWorkspace, knowledge } = deps;

  app.get('/api/v1/knowledge/articles', async (request) => {
    const { language } = parseRequest(ArticleQuery, request.query);
    return { articles: await knowledge.articles(apiWorkspace, language ?? null) };
  });
  app.get('/api/v1/knowledge/search', async (request) => {
    const { q, language, limit } = parseRequest(SearchQuery, request.query);
    const asked = { question: q, language: language ?? null, limit };
    return { found: await knowledge.search(apiWorkspace, asked) };
  });
  app.get('/api/v1/knowledge/unanswered', async (request) => {
    const { language, limit } = parseRequest(UnansweredQuery, request.query);
    return { questions: await knowledge.unanswered(apiWorkspace, { language: language ?? null, limit }) };
  });
}
