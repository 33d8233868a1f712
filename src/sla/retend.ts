import { recordActivity } from '../activity/recordActivity.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Tx } from '../db/transaction.ts';
import { slaBookIn } from './readSlaBook.ts';
import { TENDED_AT_ONCE, tendSome, type TendedSome, type Tending } from './tendSome.ts';

export type Retended = Pick<TendedSome, 'conversations' | 'moved'>;

/**
 * Computes anew what runs by hours or targets that this transaction has changed, and tells that it is so. A clock that somebody else holds in this
 * moment is left to the sweep.
 */
export async function retend(
  tx: Tx,
  workspaceId: WorkspaceId,
  { now, fallbackQueue, by }: Pick<Tending, 'now' | 'fallbackQueue'> & { by: AgentId },
): Promise<Retended> {
  const book = await slaBookIn(tx, workspaceId);
  const all: Retended = { conversations: [], moved: 0 };
  for (;;) {
    const { conversations, moved, count } = await tendSome(tx, workspaceId, { now, book, fallbackQueue });
    all.conversations.push(...conversations);
    all.moved += moved;
    if (count < TENDED_AT_ONCE) break;
  }
  const facts = all.moved > 0 ? [{ kind: 'clocks.moved' as const, clocks: all.moved, by }] : [];
  await recordActivity(tx, workspaceId, { conversationId: null, facts, at: now });
  return all;
}
