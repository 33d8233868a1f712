import type { Clock } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { answerFromExtracts } from '../guardrail/draft/answerFromExtracts.ts';
import { answerFrom } from '../knowledge/answerFrom.ts';
import { recordArticleUse } from '../knowledge/articleUse.ts';
import { findExtracts } from '../knowledge/findExtracts.ts';
import { recordUnanswered } from '../knowledge/recordUnanswered.ts';
import type { Advisers, KnownAnswer, QuestionAsked } from '../turn/turnDeps.ts';
import { languageIn } from './languageIn.ts';
import type { ModelAdvisers } from './modelAdvisers.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';

interface AnswererDeps extends Partial<Pick<ModelAdvisers, 'drafterOf'>> {
  db: Database;
  clock: Clock;
  workspaceOf(id: WorkspaceId): OpenWorkspace;
}

/**
 * Answers from the articles in the language that the business has for the contact's: in the words of the one that fits,
 * else in words that a model drafts from those that come near. Notes what had no answer.
 */
export function answererOf(deps: AnswererDeps): NonNullable<Advisers['answerOf']> {
  return async (workspaceId, askedFor): Promise<KnownAnswer | null> => {
    const asked = { ...askedFor, language: languageIn(deps, workspaceId, askedFor.language) };
    const answer = await answerFrom(deps.db, workspaceId, asked);
    if (answer !== null) {
      const { article } = answer.source;
      await recordArticleUse(deps.db, workspaceId, { ...asked, article, at: deps.clock.now() });
      return { text: answer.text, sources: [answer.source] };
    }
    const drafted = await draftedFor(deps, workspaceId, asked);
    if (drafted !== null) return drafted;
    await recordUnanswered(deps.db, workspaceId, { ...asked, at: deps.clock.now() });
    return null;
  };
}

async function draftedFor(
  { db, drafterOf }: AnswererDeps,
  workspaceId: WorkspaceId,
  asked: QuestionAsked,
): Promise<KnownAnswer | null> {
  const drafter = drafterOf?.(workspaceId) ?? null;
  if (drafter === null) return null;
  const extracts = await findExtracts(db, workspaceId, asked);
  const drafted = await answerFromExtracts(drafter, { ...asked, workspaceId, extracts });
  return drafted === null ? null : { text: drafted.text, sources: drafted.from };
}
