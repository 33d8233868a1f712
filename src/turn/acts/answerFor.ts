import type { AgentAct } from '../../conversation/agentAct.ts';
import { advanceLoop } from '../advanceLoop.ts';
import { changeHolder } from '../changeHolder.ts';
import { loopFor, refuse, type ActOn } from './act.ts';
import { heldByOther } from './hold.ts';
import { isHeldForDecision } from './useButton.ts';

/**
 * What the customer would say here, said for them by the agent: the same flow, the same policies, the same approvals.
 * It is remembered who asked: they approve none of the money that comes of it.
 */
export function answerFor(on: ActOn, { loopId, heard, seen }: Extract<AgentAct, { kind: 'answer' }>): void {
  const { draft, book, event, agentId } = on;
  const other = heldByOther(draft, agentId);
  if (other !== null) return refuse(on, `${other} holds the conversation`, 'HELD_BY');
  const loop = loopFor(on, loopId, seen);
  if (!loop) return;
  if (loop.waitsFor !== 'customer' && heard.type !== 'cancel' && heard.type !== 'correct') {
    return refuse(on, `${loop.flow} waits for nothing that the customer says`);
  }
  const isForDecision = isHeldForDecision(draft);
  const askedBy = loop.waiting.askedBy ?? [];
  if (!advanceLoop(draft, book, { loop, heard, event, agent: agentId })) {
    return refuse(on, `${loop.flow} takes no '${heard.type}' like this where it stands`);
  }
  loop.waiting.askedBy = [...new Set([...askedBy, agentId])];
  // It was held because nobody could answer it; now it is answered, and nobody has typed.
  const isHeld = isForDecision && loop.waitsFor !== 'person' && loop.tickets.length === 0;
  if (isHeld) changeHolder(draft, { kind: 'assistant' });
}
