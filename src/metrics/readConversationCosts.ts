import type { ConversationId, LoopId, WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import { costsOf, type Costs } from './costsOf.ts';
import { isByPerson } from './history.ts';
import { findPeople, readHistories } from './readHistories.ts';

export interface LoopCosts extends Costs {
  loopId: LoopId;
  protocolNumber: string;
  flow: string;
  outcome: string | null;
  /** Written by the assistant or by people, and sent. */
  messagesSent: number;
}

/** What the loops of a conversation cost until now, oldest first: models, messages and the time of people. */
export async function readConversationCosts(
  tx: Connection,
  workspaceId: WorkspaceId,
  conversationId: ConversationId,
): Promise<LoopCosts[]> {
  const owned = await findPeople(tx, workspaceId, [conversationId]);
  const [history] = await readHistories(tx, workspaceId, owned);
  if (!history) return [];
  const matters = history.loops.filter(({ rates }) => rates === null);
  const costs = costsOf(matters, history);
  const numbers = await readNumbers(tx, workspaceId, conversationId);
  return matters.flatMap(({ id, flow, outcome }) => {
    const [protocolNumber, cost] = [numbers.get(id), costs.get(id)];
    if (protocolNumber === undefined || !cost) return [];
    const sent = history.messages.filter(
      (message) => message.loopId === id && (message.author === 'assistant' || isByPerson(message)),
    );
    return [{ loopId: id, protocolNumber, flow, outcome, messagesSent: sent.length, ...cost }];
  });
}

async function readNumbers(tx: Connection, workspaceId: WorkspaceId, conversationId: ConversationId) {
  const { rows } = await tx.query<{ id: LoopId; protocol_number: string }>({
    name: 'costs.numbers',
    text: 'select id, protocol_number from loop where workspace_id = $1 and conversation_id = $2',
    values: [workspaceId, conversationId],
  });
  return new Map(rows.map((row) => [row.id, row.protocol_number]));
}
