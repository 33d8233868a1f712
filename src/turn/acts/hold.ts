import type { AgentId } from '../../base/id.ts';
import { changeHolder } from '../changeHolder.ts';
import type { Draft } from '../draft.ts';
import { PHONE_APP } from '../hearEcho.ts';
import { takeTickets } from '../takeTickets.ts';
import { may, refuse, type ActOn } from './act.ts';

/** The agent who holds the conversation and is not this one. Who wrote on the phone app is nobody that can be asked. */
export function heldByOther({ holder }: Draft, agentId: AgentId): AgentId | null {
  if (holder.kind !== 'agent' || holder.name === agentId || holder.name === PHONE_APP) return null;
  return holder.name;
}

/**
 * The conversation becomes the agent's. False when it was refused: another agent holds it, or it has changed hands since
 * the agent looked. Only who takes it over in so many words may take it from a colleague: those who assign
 * conversations, and the members of a queue that has a ticket of it.
 */
export function takeHold(
  on: ActOn,
  { epoch, inWords }: { epoch: number | undefined; inWords: boolean },
): boolean {
  const { draft, agentId } = on;
  const other = heldByOther(draft, agentId);
  if (other !== null && !(inWords && mayTake(on))) {
    refuse(on, `${other} holds the conversation`, 'HELD_BY');
    return false;
  }
  const isHolder = draft.holder.kind === 'agent' && draft.holder.name === agentId;
  if (!isHolder && epoch !== undefined && epoch !== draft.epoch) {
    refuse(on, 'the conversation has changed hands since it was looked at');
    return false;
  }
  takeTickets(draft, agentId);
  changeHolder(draft, { kind: 'agent', name: agentId });
  return true;
}

function mayTake(on: ActOn): boolean {
  if (may(on, 'conversation.assign')) return true;
  const tickets = [...on.draft.loops.values()].flatMap((loop) => loop.tickets);
  return tickets.some(({ queue }) => on.by.queues.includes(queue));
}
