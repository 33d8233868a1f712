import { notify } from '../activity/notify.ts';
import { AppError } from '../base/errors.ts';
import { newId, type AgentId, type WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import { listPresence } from '../routing/listPresence.ts';

export interface Broadcast {
  /** Null: to everybody who is there. */
  queue: string | null;
  text: string;
  by: AgentId;
  at: Date;
}

/**
 * Tells the people of a queue who are there something. Who is away is not told later: it was about now.
 * @returns Whom it was told.
 * @throws AppError QUEUE_NOT_FOUND
 */
export async function broadcast(
  db: Database,
  workspaceId: WorkspaceId,
  { queue, text, by, at }: Broadcast,
): Promise<AgentId[]> {
  const people = await listPresence(db, workspaceId, { now: at });
  const agents = people
    .filter(({ presence, queues }) => presence === 'online' && (queue === null || queues.includes(queue)))
    .map(({ agent }) => agent)
    .filter((agent) => agent !== by);
  await transaction(db, workspaceId, async (tx) => {
    if (queue !== null) needQueue((await tx.query(QUEUE, [workspaceId, queue])).rowCount, queue);
    await notify(tx, workspaceId, {
      agents,
      about: 'broadcast',
      key: `broadcast:${newId()}`,
      conversationId: null,
      ticketId: null,
      details: { text, by, queue },
      at,
    });
  });
  return agents;
}

const QUEUE = 'select from queue where workspace_id = $1 and name = $2';

function needQueue(found: number | null, queue: string): void {
  if (found === 1) return;
  throw new AppError(
    'QUEUE_NOT_FOUND',
    `No queue is named '${queue}'; list the queues and choose one of them`,
    {
      queue,
    },
  );
}
