import type { Clock } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { listArticles } from '../knowledge/listArticles.ts';
import { listUnanswered } from '../knowledge/listUnanswered.ts';
import { searchArticles } from '../knowledge/searchArticles.ts';
import { tryQuestion } from '../knowledge/tryQuestion.ts';
import type { KnowledgeRoutesDeps } from '../server/routes/knowledge.ts';
import { languageIn } from './languageIn.ts';
import { knownOf, type OpenWorkspace } from './openWorkspaces.ts';

interface KnowledgeDeps {
  db: Database;
  clock: Clock;
  workspaceOf(id: WorkspaceId): OpenWorkspace;
}

/** What the API tells of it. */
export function knowledgeOf(deps: KnowledgeDeps): KnowledgeRoutesDeps['knowledge'] {
  const { db } = deps;
  return {
    articles: (workspaceId, language) =>
      listArticles(db, workspaceId, language === null ? null : languageIn(deps, workspaceId, language)),
    search: (workspaceId, asked) => {
      const language = languageIn(deps, workspaceId, asked.language);
      return searchArticles(db, workspaceId, { ...asked, language });
    },
    try: (workspaceId, asked) =>
      tryQuestion(db, workspaceId, { ...asked, language: languageIn(deps, workspaceId, asked.language) }),
    desk: (workspaceId) => ({
      ...deps,
      workspaceId,
      known: knownOf(deps.workspaceOf(workspaceId).setup.blueprint),
    }),
    unanswered: (workspaceId, wanted) => listUnanswered(db, workspaceId, wanted),
  };
}
