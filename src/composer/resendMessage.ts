import { recordActivity } from '../activity/recordActivity.ts';
import { AppError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import type { AddressId, AgentId, ConversationId, MessageId, WorkspaceId } from '../base/id.ts';
import type { Acting, AgentAct } from '../conversation/agentAct.ts';
import type { OutboundContent } from '../conversation/content.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { transaction } from '../db/transaction.ts';

export interface ResendDeps {
  db: Database;
  clock: Clock;
  act(
    workspaceId: WorkspaceId,
    asked: { conversationId: ConversationId; agentId: AgentId; act: AgentAct; by?: Acting; key?: string },
  ): Promise<unknown>;
}

interface Resending {
  conversationId: ConversationId;
  messageId: MessageId;
  agent: AgentId;
  by: Acting;
}

/**
 * Sends what a person wrote and the provider did not take once more, as it was, at the end of the conversation; the one
 * that failed gives way to it. However often it is asked for, it is sent once.
 * @throws AppError MESSAGE_NOT_FAILED, and what `act` throws.
 */
export async function resendMessage(
  deps: ResendDeps,
  workspaceId: WorkspaceId,
  { conversationId, messageId, agent, by }: Resending,
): Promise<void> {
  const { content, addressId } = await readFailed(deps.db, workspaceId, { conversationId, messageId });
  // Without text: what was promised in the words is written down already.
  const act: AgentAct = { kind: 'write', text: '', contents: [content], addressId };
  await deps.act(workspaceId, { conversationId, agentId: agent, act, by, key: `resend:${messageId}` });
  await transaction(deps.db, workspaceId, async (tx) => {
    const { rowCount } = await tx.query({
      name: 'giveWay',
      text: `update message set status = 'dropped', failure = '{"reason": "sentAgain"}', next_attempt_at = null
        where workspace_id = $1 and id = $2 and status = 'failed'`,
      values: [workspaceId, messageId],
    });
    if (rowCount === 0) return;
    const facts = [{ kind: 'message.status' as const, messageId, status: 'dropped' }];
    await recordActivity(tx, workspaceId, { conversationId, facts, at: deps.clock.now() });
  });
}

async function readFailed(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, messageId }: { conversationId: ConversationId; messageId: MessageId },
): Promise<{ content: OutboundContent; addressId: AddressId }> {
  const { rows } = await queryIn<{ content: OutboundContent; addressId: AddressId }>(db, workspaceId, {
    name: 'readFailed',
    text: `select content, address_id as "addressId" from message where workspace_id = $1 and conversation_id = $2 and id = $3
      and direction = 'out' and author like 'agent:%' and status = 'failed'`,
    values: [workspaceId, conversationId, messageId],
  });
  const [row] = rows;
  if (row) return row;
  throw new AppError(
    'MESSAGE_NOT_FAILED',
    'Only what a person wrote and could not be sent is sent again; look at the conversation again',
    { messageId },
  );
}
