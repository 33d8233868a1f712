import { AppError } from '../base/errors.ts';
import type { AgentId, ConversationId, TicketId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { Decided } from '../routing/dryRun.ts';
import { readWaiting } from '../routing/pullWaiting.ts';
import { queueUnknown } from '../routing/routingRules.ts';
import { inOrder } from '../routing/route.ts';
import { CLAIM } from './hearAssign.ts';
import type { ActDeps } from './postAct.ts';
import { postAssign } from './postAssign.ts';

interface Ticket {
  id: TicketId;
  conversationId: ConversationId;
}

/**
 * An agent takes a ticket that nobody fit works on. Of two who take it at once the first has it.
 * @throws AppError HELD_BY when somebody else has it, ACT_REFUSED when it is done.
 */
export function claimTicket(
  deps: ActDeps,
  workspaceId: WorkspaceId,
  { ticket: { id, conversationId }, agent }: { ticket: Ticket; agent: AgentId },
): Promise<void> {
  const assign = { ticketId: id, to: { agent }, by: agent, rule: CLAIM };
  return postAssign(deps, workspaceId, { conversationId, assign });
}

/**
 * An agent takes what should be next in a queue; what a colleague takes meanwhile is passed over. Null: nothing waits.
 * @throws AppError QUEUE_NOT_FOUND
 */
export async function takeNext(
  deps: ActDeps,
  workspaceId: WorkspaceId,
  { queue, agent }: { queue: string; agent: AgentId },
): Promise<(Ticket & { number: string }) | null> {
  await needQueue(deps.db, workspaceId, queue);
  const waiting = await readWaiting(deps.db, workspaceId, queue);
  for (const ticket of waiting.map((one) => ({ ...one, queuePriority: 0 })).sort(inOrder)) {
    try {
      await claimTicket(deps, workspaceId, { ticket, agent });
    } catch (error) {
      if (error instanceof AppError && GONE.has(error.code)) continue;
      throw error;
    }
    return { id: ticket.id, conversationId: ticket.conversationId, number: ticket.number };
  }
  return null;
}

/** Somebody else has it, or it is done. */
const GONE: ReadonlySet<string> = new Set(['HELD_BY', 'ACT_REFUSED']);

async function needQueue(db: Database, workspaceId: WorkspaceId, queue: string): Promise<void> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'isQueue',
    text: 'select from queue where workspace_id = $1 and name = $2',
    values: [workspaceId, queue],
  });
  if (rowCount === 0) throw queueUnknown(queue);
}

/** Whose a ticket is now, and why. */
export async function readDecided(db: Database, workspaceId: WorkspaceId, id: TicketId): Promise<Decided> {
  const { rows } = await queryIn<Decided & Record<string, unknown>>(db, workspaceId, {
    name: 'readDecided',
    text: `select queue, priority, assignee, coalesce(routed_by, '') as rule from ticket where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
  const [found] = rows;
  if (found) return found;
  throw new AppError('TICKET_NOT_FOUND', 'No ticket has this id', { id });
}
