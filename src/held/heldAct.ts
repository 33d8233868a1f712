import type { HeldBody } from '../api/held.ts';
import type { AgentId, ConversationId, TicketId } from '../base/id.ts';
import type { JsonObject } from '../base/json.ts';

/** Something that an agent asked for and that is done in a moment. */
export interface HeldAct {
  id: string;
  agentId: AgentId;
  conversationId: ConversationId;
  ticketId: TicketId | null;
  body: HeldBody;
  title: string;
  state: 'held' | 'running' | 'done' | 'refused' | 'undone';
  heldAt: Date;
  executeAt: Date;
  problem: HeldProblem | null;
}

/** Why it was not done. */
export interface HeldProblem {
  code: string;
  message: string;
  details: JsonObject;
}

/** As columns of a select of held_act. */
export const HELD = `id, agent_id as "agentId", conversation_id as "conversationId", ticket_id as "ticketId", body, title,
  state, held_at as "heldAt", execute_at as "executeAt", problem`;

/** As it is told to whoever asked for it. */
export function shownHeld({ id, title, conversationId, ticketId, body, state, heldAt, executeAt }: HeldAct) {
  const act = body.kind === 'act' ? body.act.kind : body.kind;
  return { id, kind: body.kind, title, conversationId, ticketId, act, state, heldAt, executeAt };
}
