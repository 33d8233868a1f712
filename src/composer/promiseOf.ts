import type { Clock } from '../base/clock.ts';
import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { promiseIn, type FoundPromise } from '../guardrail/promise/promiseIn.ts';
import type { TurnBook } from '../turn/turnBook.ts';

interface PromiseDeps {
  db: Database;
  clock: Clock;
  bookOf(workspaceId: WorkspaceId): TurnBook;
}

/** What an agent would promise with these words, by the same look that they are given when they are sent. */
export async function promiseOf(
  { db, clock, bookOf }: PromiseDeps,
  workspaceId: WorkspaceId,
  { conversationId, text }: { conversationId: ConversationId; text: string },
): Promise<FoundPromise | null> {
  const { rows } = await queryIn<{ language: string | null }>(db, workspaceId, {
    name: 'languageOfPromise',
    text: `select coalesce(conversation.language, contact.language) as language from conversation
      join contact on contact.workspace_id = $1 and contact.id = conversation.contact_id
      where conversation.workspace_id = $1 and conversation.id = $2`,
    values: [workspaceId, conversationId],
  });
  const { defaultLanguage, timeZone } = bookOf(workspaceId);
  const language = rows[0]?.language ?? defaultLanguage;
  return promiseIn(text, { language, now: clock.now(), timeZone });
}
