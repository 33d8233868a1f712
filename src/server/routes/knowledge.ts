import type { FastifyInstance } from 'fastify';
import { knowledgeEndpoints as endpoints } from '../../api/knowledge.ts';
import { AppError } from '../../base/errors.ts';
import type { WorkspaceId } from '../../base/id.ts';
import {
  importArticles,
  listDeskArticles,
  publishArticle,
  readDeskArticle,
  retireArticle,
  saveDraft,
  type ArticleDesk,
} from '../../knowledge/articleDesk.ts';
import { dismissUnanswered } from '../../knowledge/dismissUnanswered.ts';
import type { ListedArticle } from '../../knowledge/listArticles.ts';
import type { UnansweredQuestion } from '../../knowledge/listUnanswered.ts';
import type { FoundArticle } from '../../knowledge/searchArticles.ts';
import type { Trial } from '../../knowledge/tryQuestion.ts';
import { proposeArticles } from '../../setup/proposeArticles.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

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
    try(workspaceId: WorkspaceId, asked: { question: string; language: string | null }): Promise<Trial>;
    /** On what articles are written. */
    desk(workspaceId: WorkspaceId): ArticleDesk;
  };
}

/** What the business knows, what is found for a question, and what nobody could answer. */
export async function knowledgeRoutes(
  app: FastifyInstance,
  deps: KnowledgeRoutesDeps & DeskDeps,
): Promise<void> {
  const { knowledge, db, clock } = deps;
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
  serve(app, endpoints.dismiss, async ({ principal, body }) => {
    if (await dismissUnanswered(db, principal.workspaceId, { ...body, at: clock.now() })) return;
    throw new AppError('NOT_FOUND', 'Nobody has asked this; list the questions that no article answered');
  });
  serve(app, endpoints.try, ({ principal, query: { q, language } }) =>
    knowledge.try(principal.workspaceId, { question: q, language: language ?? null }),
  );
  serve(app, endpoints.proposals, async ({ principal }) => ({
    items: await proposeArticles(db, principal.workspaceId),
  }));
  documentRoutes(app, deps);
}

/** Articles as people write them. */
function documentRoutes(app: FastifyInstance, { knowledge, bookOf }: KnowledgeRoutesDeps & DeskDeps): void {
  serve(app, endpoints.documents, async ({ principal: { workspaceId } }) => {
    const desk = knowledge.desk(workspaceId);
    return {
      items: await listDeskArticles(desk),
      languages: [...desk.known.languages],
      topics: [...bookOf(workspaceId).intents.values()]
        .filter(({ means }) => 'ask' in means)
        .map(({ name }) => name),
    };
  });
  serve(app, endpoints.document, ({ principal, params: { article } }) =>
    readDeskArticle(knowledge.desk(principal.workspaceId), article),
  );
  serve(app, endpoints.saveDraft, async ({ principal: { workspaceId, id: by }, params, body }) => {
    const desk = knowledge.desk(workspaceId);
    await saveDraft(desk, { id: params.article, ...body, by });
    return readDeskArticle(desk, params.article);
  });
  serve(app, endpoints.publish, async ({ principal: { workspaceId, id: by }, params: { article: id } }) => {
    const desk = knowledge.desk(workspaceId);
    await publishArticle(desk, { id, by });
    return readDeskArticle(desk, id);
  });
  serve(app, endpoints.retire, async ({ principal: { workspaceId, id: by }, params: { article: id } }) => {
    const desk = knowledge.desk(workspaceId);
    await retireArticle(desk, { id, by });
    return readDeskArticle(desk, id);
  });
  serve(app, endpoints.import, async ({ principal: { workspaceId, id: by }, body }) => ({
    items: await importArticles(knowledge.desk(workspaceId), { ...body, by }),
  }));
}
