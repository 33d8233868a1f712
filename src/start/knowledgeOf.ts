import type { Clock } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import { languageFor } from '../blueprint/text/languageFor.ts';
import type { Database } from '../db/pool.ts';
import { answerFrom, type Answer } from '../knowledge/answerFrom.ts';
import { listArticles } from '../knowledge/listArticles.ts';
import { listUnanswered } from '../knowledge/listUnanswered.ts';
import { recordUnanswered } from '../knowledge/recordUnanswered.ts';
import { searchArticles } from '../knowledge/searchArticles.ts';
import type { KnowledgeRoutesDeps } from '../server/routes/knowledge.ts';
import type { QuestionAsked } from '../turn/turnDeps.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';

interface KnowledgeDeps {
  db: Database;
  clock: Clock;
  workspaceOf(id: WorkspaceId): OpenWorkspace;
}

/** Answers from the articles in the language that the business has for the contact's, and notes what had no answer. */
export function answererOf(deps: KnowledgeDeps) {
  return async (workspaceId: WorkspaceId, asked: QuestionAsked): Promise<Answer | null> => {
    const language = languageIn(deps, workspaceId, asked.language);
    const answer = await answerFrom(deps.db, workspaceId, { ...asked, language });
    if (answer !== null) return answer;
    const at = deps.clock.now();
    await recordUnanswered(deps.db, workspaceId, { ...asked, language, at });
    return null;
  };
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
    unanswered: (workspaceId, wanted) => listUnanswered(db, workspaceId, wanted),
  };
}

function languageIn(deps: KnowledgeDeps, workspaceId: WorkspaceId, wanted: string | null): string {
  const { languages, defaultLanguage } = deps.workspaceOf(workspaceId).setup.blueprint;
  return languageFor(wanted, languages, defaultLanguage);
}
