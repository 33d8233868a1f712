import type { FastifyInstance } from 'fastify';
import { knowledgeEndpoints as endpoints } from '../../api/knowledge.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { ListedArticle } from '../../knowledge/listArticles.ts';
import type { UnansweredQuestion } from '../../knowledge/listUnanswered.ts';
import type { FoundArticle } from '../../knowledge/searchArticles.ts';
import { serve } from '../serve.ts';

export interface KnowledgeRoutesDeps {
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

/** What the business knows, what is found for a question, and what nobody could answer. */
export async function knowledgeRoutes(
  app: FastifyInstance,
  { knowledge }: KnowledgeRoutesDeps,
): Promise<void> {
  serve(app, endpoints.articles, async ({ principal, query: { language } }) => ({
    articles: await knowledge.articles(principal.workspaceId, language ?? null),
  }));
  serve(app, endpoints.search, async ({ principal, query: { q, language, limit } }) => {
    const asked = { question: q, language: language ?? null, limit };
    return { found: await knowledge.search(principal.workspaceId, asked) };
  });
  serve(app, endpoints.unanswered, async ({ principal, query: { language, limit } }) => ({
    questions: await knowledge.unanswered(principal.workspaceId, { language: language ?? null, limit }),
  }));
}
