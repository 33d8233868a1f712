import { AppError } from '../base/errors.ts';
import type { ConversationId, LoopId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';

/** @throws AppError LOOP_NOT_FOUND when the workspace never gave that protocol number. */
export async function findLoopNumbered(
  connection: Connection,
  workspaceId: WorkspaceId,
  protocolNumber: string,
): Promise<{ loopId: LoopId; conversationId: ConversationId }> {
  const { rows } = await connection.query<{ loopId: LoopId; conversationId: ConversationId }>({
    name: 'loopNumbered',
    text: `select id as "loopId", conversation_id as "conversationId" from loop where workspace_id = $1 and protocol_number = $2`,
    values: [workspaceId, protocolNumber],
  });
  const [found] = rows;
  if (found) return found;
  throw new AppError(
    'LOOP_NOT_FOUND',
    `No matter has the protocol number ${protocolNumber}; expected one such as 261121-000042-7. Check the digits`,
    { protocolNumber },
  );
}
