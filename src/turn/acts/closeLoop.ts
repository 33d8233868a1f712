import type { AgentAct } from '../../conversation/agentAct.ts';
import { changeHolder } from '../changeHolder.ts';
import { dropApproval } from '../dropApproval.ts';
import { openLoops } from '../loopsOf.ts';
import { loopFor, refuse, type ActOn } from './act.ts';
import { isHeldForDecision } from './useButton.ts';

/** Closing needs an outcome, and no money or call may be on its way. */
export function closeLoop(on: ActOn, act: Extract<AgentAct, { kind: 'closeLoop' }>): void {
  const { draft, event } = on;
  const loop = loopFor(on, act.loopId, act.seen);
  if (!loop) return;
  if (loop.waiting.call) return refuse(on, 'a system has not answered yet');
  const isForDecision = isHeldForDecision(draft);
  dropApproval(draft, loop);
  loop.outcome = act.outcome;
  loop.isChanged = true;
  draft.rows.tickets_solved.push({ loop_id: loop.id });
  draft.rows.promises_kept.push({ loop_id: loop.id });
  draft.changes.push({ event, loop: loop.id, flow: loop.flow, from: null, to: act.outcome, on: 'closeLoop' });
  const left = openLoops(draft);
  // Whoever held it for this matter has done with it: the next word of the customer finds the assistant.
  if (left.length === 0 || (isForDecision && left.every(({ waitsFor }) => waitsFor !== 'person'))) {
    changeHolder(draft, { kind: 'assistant' });
  }
}
