import type { HeldBody } from '../api/held.ts';
import type { Principal } from '../access/principal.ts';
import type { Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import { newId, type AgentId, type ConversationId, type TicketId, type WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import { one } from '../db/one.ts';
import type { Connection, Database } from '../db/pool.ts';
import { checkLoopClosable } from '../ticket/checkLoopClosable.ts';
import { closeRefused } from '../ticket/closeRefused.ts';
import { findTicketIn } from '../ticket/findTicket.ts';
import { readTicket } from '../ticket/readTicket.ts';
import { checkMay } from './checkMay.ts';
import { HELD, type HeldAct } from './heldAct.ts';

export interface Holding {
  does: HeldBody;
  title: string;
  afterMs: number;
}

/**
 * Keeps an act until its moment comes. What could not be done now is refused now; it is asked again then.
 * @throws AppError FORBIDDEN, CLOSE_REFUSED, CONVERSATION_NOT_FOUND, TICKET_NOT_FOUND
 */
export async function hold(
  { db, clock }: { db: Database; clock: Clock },
  principal: Principal,
  { does, title, afterMs }: Holding,
): Promise<HeldAct> {
  const { workspaceId, id: agentId } = principal;
  if (principal.kind !== 'agent') throw onlyPeople();
  checkMay(principal.permissions, does);
  await checkClosable(db, workspaceId, does, clock.now());
  const heldAt = clock.now();
  const executeAt = new Date(heldAt.getTime() + afterMs);
  return inWorkspace(db, workspaceId, async (connection) => {
    const { conversationId, ticketId } = await whereIts(connection, workspaceId, does);
    return write(connection, workspaceId, {
      agentId,
      conversationId,
      ticketId,
      body: does,
      title,
      heldAt,
      executeAt,
    });
  });
}

async function checkClosable(
  db: Database,
  workspaceId: WorkspaceId,
  does: HeldBody,
  now: Date,
): Promise<void> {
  if (does.kind === 'act' && does.act.kind === 'closeLoop')
    return checkLoopClosable(db, workspaceId, does.act.loopId);
  if (does.kind !== 'solve') return;
  const { closingLacks } = await readTicket(db, workspaceId, { ref: does.ticket, now });
  if (closingLacks.length > 0) throw closeRefused(closingLacks);
}

interface Place {
  conversationId: ConversationId;
  ticketId: TicketId | null;
}

async function whereIts(connection: Connection, workspaceId: WorkspaceId, does: HeldBody): Promise<Place> {
  if (does.kind !== 'act') {
    const { id, conversationId } = await findTicketIn(connection, workspaceId, does.ticket);
    return { conversationId, ticketId: id };
  }
  const { conversationId } = does;
  const { rowCount } = await connection.query({
    name: 'isConversation',
    text: 'select from conversation where workspace_id = $1 and id = $2',
    values: [workspaceId, conversationId],
  });
  if (rowCount === 1) return { conversationId, ticketId: null };
  throw new AppError(
    'CONVERSATION_NOT_FOUND',
    `No conversation has the id ${conversationId}; look it up by a protocol number or a ticket`,
    { conversationId },
  );
}

type Written = Omit<HeldAct, 'id' | 'state' | 'problem'> & { agentId: AgentId };

async function write(connection: Connection, workspaceId: WorkspaceId, held: Written): Promise<HeldAct> {
  const { agentId, conversationId, ticketId, body, title, heldAt, executeAt } = held;
  return one(
    await connection.query<HeldAct>({
      name: 'hold',
      text: `insert into held_act (workspace_id, id, agent_id, conversation_id, ticket_id, body, title, held_at, execute_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${HELD}`,
      values: [workspaceId, newId(), agentId, conversationId, ticketId, body, title, heldAt, executeAt],
    }),
  );
}

function onlyPeople(): AppError {
  return new AppError(
    'FORBIDDEN',
    'What is held can be undone by a person who is signed in; with a token, act at once',
    { permission: 'conversation.act' },
  );
}
