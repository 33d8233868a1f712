import type { AgentId } from '../../base/id.ts';
import type { JsonObject } from '../../base/json.ts';
import { advanceLoop } from '../advanceLoop.ts';
import { changeHolder } from '../changeHolder.ts';
import type { Draft, DraftLoop } from '../draft.ts';
import { openLoops } from '../loopsOf.ts';
import { refuse, type ActOn } from './act.ts';

/** The flow hears a button. Where the conversation was held for this decision alone, the assistant goes on. */
export function useButton(
  on: ActOn,
  loop: DraftLoop,
  { name, input, agentId }: { name: string; input: JsonObject; agentId: AgentId },
): void {
  const { draft, book, event } = on;
  const isForDecision = isHeldForDecision(draft);
  const heard = { type: `act.${name}` as const, agentId, input };
  if (!advanceLoop(draft, book, { loop, heard, event, agent: agentId })) {
    return refuse(on, `${loop.flow} offers no '${name}' where it stands`);
  }
  // With the last matter ends what the conversation was held for.
  const isOver = openLoops(draft).length === 0;
  if (isOver || (isForDecision && !waitsForPerson(draft))) changeHolder(draft, { kind: 'assistant' });
}

/** A queue has it, or an agent to whom it was given and who has not acted: nobody has typed. */
export function isHeldForDecision({ holder, loops }: Draft): boolean {
  if (holder.kind !== 'agent') return holder.kind === 'queue';
  const tickets = [...loops.values()].flatMap((loop) => loop.tickets);
  const given = tickets.filter(({ assignee }) => assignee === holder.name);
  return given.length > 0 && given.every(({ isTaken }) => !isTaken);
}

function waitsForPerson(draft: Draft): boolean {
  return openLoops(draft).some(({ waitsFor }) => waitsFor === 'person');
}
