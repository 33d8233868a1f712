import type { WorkspaceId } from '../base/id.ts';
import type { Tx } from '../db/transaction.ts';
import { slaBookIn } from './readSlaBook.ts';
import { TENDED_AT_ONCE, tendSome, type TendedSome, type Tending } from './tendSome.ts';

export type Retended = Pick<TendedSome, 'conversations' | 'moved'>;

/**
 * Computes anew what runs by hours or targets that this transaction has changed. A clock that somebody else holds in this
 * moment is left to the sweep.
 */
export async function retend(
  tx: Tx,
  workspaceId: WorkspaceId,
  { now, fallbackQueue }: Pick<Tending, 'now' | 'fallbackQueue'>,
): Promise<Retended> {
  const book = await slaBookIn(tx, workspaceId);
  const all: Retended = { conversations: [], moved: 0 };
  for (;;) {
    const { conversations, moved, count } = await tendSome(tx, workspaceId, { now, book, fallbackQueue });
    all.conversations.push(...conversations);
    all.moved += moved;
    if (count < TENDED_AT_ONCE) return all;
  }
}
