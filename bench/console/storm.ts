import { recordActivity } from '../../src/activity/recordActivity.ts';
import { newId, type ConversationId } from '../../src/base/id.ts';
import { transaction } from '../../src/db/transaction.ts';
import type { Product } from '../../tests/harness/startProduct.ts';

/**
 * Says of so many conversations a second that something was written in them, as a turn does: a message and, in its
 * transaction, the fact that open pages are told by the stream. Gives what ends it, and tells how many there were.
 */
export function startStorm(
  product: Product,
  ids: readonly string[],
  perSecond: number,
): () => Promise<number> {
  let told = 0;
  const under = new Set<Promise<void>>();
  const timer = setInterval(() => {
    const id = ids[(told++ * 7) % ids.length];
    if (id === undefined) return;
    const one = tellOf(product, id as ConversationId).finally(() => under.delete(one)); // ids of rows that were read
    under.add(one);
  }, 1_000 / perSecond);
  return async () => {
    clearInterval(timer);
    await Promise.all(under);
    return told;
  };
}

async function tellOf(
  { served: { db, workspaceId, clock } }: Product,
  conversationId: ConversationId,
): Promise<void> {
  const messageId = newId<'message'>();
  await transaction(db, workspaceId, async (tx) => {
    await tx.query({
      name: 'storm',
      text: `insert into message (workspace_id, id, conversation_id, address_id, direction, author, content, external_id, channel,
          status, written_at, sent_at)
        select workspace_id, $3, conversation_id, address_id, 'in', 'contact', jsonb_build_object('kind', 'text', 'text', $4::text),
          $4, channel, 'received', $5, $5
        from message where workspace_id = $1 and conversation_id = $2 limit 1`,
      values: [workspaceId, conversationId, messageId, `news ${messageId}`, clock.now()],
    });
    const facts = [{ kind: 'message.received' as const, messageId, channel: 'whatsapp' }];
    await recordActivity(tx, workspaceId, { conversationId, facts, at: clock.now() });
  });
}
