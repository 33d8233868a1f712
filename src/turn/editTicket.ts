import type { TicketChange } from '../api/tickets.ts';
import type { Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import type { AgentId, ConversationId, WorkspaceId } from '../base/id.ts';
import type { AgentAct } from '../conversation/agentAct.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { changeTicket } from '../ticket/changeTicket.ts';

interface EditDeps {
  db: Database;
  clock: Clock;
  act(
    workspaceId: WorkspaceId,
    asked: { conversationId: ConversationId; agentId: AgentId; act: AgentAct; key?: string },
  ): Promise<unknown>;
}

/**
 * Changes a ticket as an agent asked. With a resolution its matter ends first, by an act that a turn decides, and its
 * tickets with it; without one the matter goes on, which needs a next step.
 * @throws AppError as changeTicket, and ACT_REFUSED when the matter cannot end.
 */
export async function editTicket(
  deps: EditDeps,
  workspaceId: WorkspaceId,
  { ref, change: asked, by }: { ref: string; change: TicketChange; by: AgentId },
): Promise<void> {
  const { resolution, ...change } = asked;
  const write = (part: Omit<TicketChange, 'resolution'>) =>
    changeTicket(deps.db, workspaceId, { ref, change: part, by, now: deps.clock.now() });
  if (resolution === undefined) return void (await write(change));
  const { status = 'solved', ...rest } = change;
  if (status !== 'solved' && status !== 'closed') throw onlyWhenDone();
  const ticket = await write(rest);
  const isOpen = await isLoopOpen(deps.db, workspaceId, ticket.loopId);
  if (isOpen) {
    const act = { kind: 'closeLoop', loopId: ticket.loopId, outcome: resolution } as const;
    await deps.act(workspaceId, { conversationId: ticket.conversationId, agentId: by, act });
  }
  if (!isOpen || status === 'closed') await write({ status });
}

function onlyWhenDone(): AppError {
  return new AppError(
    'BODY_INVALID',
    'A resolution ends a matter: send it with the status solved or closed, or without one',
  );
}

async function isLoopOpen(db: Database, workspaceId: WorkspaceId, loopId: string): Promise<boolean> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'isLoopOpen',
    text: `select from loop where workspace_id = $1 and id = $2 and closed_at is null`,
    values: [workspaceId, loopId],
  });
  return rowCount === 1;
}
