import { AppError } from '../base/errors.ts';
import type { ConversationId, LoopId, TicketId, WorkspaceId } from '../base/id.ts';
import type { Database, Connection } from '../db/pool.ts';
import { inWorkspace } from '../db/inWorkspace.ts';

export interface FoundTicket {
  id: TicketId;
  number: string;
  conversationId: ConversationId;
  loopId: LoopId;
  queue: string;
  reason: string;
  status: 'open' | 'pending' | 'solved' | 'closed';
  assignee: string | null;
  version: number;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A ticket by its id or its number.
 * @throws AppError TICKET_NOT_FOUND
 */
export function findTicket(db: Database, workspaceId: WorkspaceId, ref: string): Promise<FoundTicket> {
  return inWorkspace(db, workspaceId, (connection) => findTicketIn(connection, workspaceId, ref));
}

export async function findTicketIn(
  connection: Connection,
  workspaceId: WorkspaceId,
  ref: string,
  { isLocked = false }: { isLocked?: boolean } = {},
): Promise<FoundTicket> {
  const by = UUID.test(ref) ? 'id' : 'number';
  const { rows } = await connection.query<FoundTicket>({
    name: `findTicket-${by}-${isLocked}`,
    text: `select id, number, conversation_id as "conversationId", loop_id as "loopId", queue, reason, status, assignee, version
      from ticket where workspace_id = $1 and ${by} = $2 ${isLocked ? 'for update' : ''}`,
    values: [workspaceId, ref],
  });
  const [found] = rows;
  if (found) return found;
  throw new AppError(
    'TICKET_NOT_FOUND',
    'No ticket has this id or number; expected an id, or a number such as 261121-000042-7/1',
  );
}
