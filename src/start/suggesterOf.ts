import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Clock } from '../base/clock.ts';
import type { Database } from '../db/pool.ts';
import { answerFromExtracts } from '../guardrail/draft/answerFromExtracts.ts';
import { answerFrom } from '../knowledge/answerFrom.ts';
import { findExtracts } from '../knowledge/findExtracts.ts';
import { lastAsked } from '../turn/acts/lastAsked.ts';
import type { KnownAnswer } from '../turn/turnDeps.ts';
import { languageIn } from './languageIn.ts';
import type { ModelAdvisers } from './modelAdvisers.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';

interface SuggesterDeps extends Partial<Pick<ModelAdvisers, 'drafterOf'>> {
  db: Database;
  clock: Clock;
  workspaceOf(id: WorkspaceId): OpenWorkspace;
}

/**
 * A reply for an agent to send or to change: in the words of the article that fits the customer's last words, else
 * drafted by a model from those that come near, past the same guardrails as the assistant's own. Nothing is sent, and
 * what has no answer is not noted as asked: the customer's message was noted when it came.
 */
export function suggesterOf(deps: SuggesterDeps) {
  return async (workspaceId: WorkspaceId, conversationId: ConversationId): Promise<KnownAnswer | null> => {
    const last = await lastAsked(deps.db, workspaceId, conversationId);
    if (last === null) return null;
    const language = languageIn(
      deps,
      workspaceId,
      last.language ?? deps.workspaceOf(workspaceId).book.defaultLanguage,
    );
    const asked = { conversationId, question: last.text, topic: null, language };
    const answer = await answerFrom(deps.db, workspaceId, asked);
    if (answer !== null) return { text: answer.text, sources: [answer.source] };
    const drafter = deps.drafterOf?.(workspaceId) ?? null;
    if (drafter === null) return null;
    const extracts = await findExtracts(deps.db, workspaceId, asked);
    const drafted = await answerFromExtracts(drafter, { ...asked, workspaceId, extracts });
    return drafted === null ? null : { text: drafted.text, sources: drafted.from };
  };
}
