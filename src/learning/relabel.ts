import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { putOnList } from './collectReviews.ts';
import { understoodTurn } from './understoodTurns.ts';

/**
 * Puts the message of a turn on the list, with what a person says it meant. It waits there to be accepted like any other.
 * @throws AppError REVIEW_ITEM_NOT_FOUND when the turn understood no words.
 */
export async function relabel(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, turn, intent }: { conversationId: string; turn: number; intent: string },
): Promise<void> {
  const messages = await understoodTurn(db, workspaceId, { conversationId, turn });
  const message = messages.find(({ text }) => text !== null);
  if (!message) {
    throw new AppError(
      'REVIEW_ITEM_NOT_FOUND',
      `Turn ${turn} of conversation ${conversationId} understood no words; choose the turn of the message that is meant`,
      { conversationId, turn },
    );
  }
  await putOnList(db, workspaceId, [{ message, reason: 'relabelled', suggested: intent }]);
}
