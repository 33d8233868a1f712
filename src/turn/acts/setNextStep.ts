import type { AgentAct } from '../../conversation/agentAct.ts';
import { loopFor, refuse, type ActOn } from './act.ts';

/**
 * A person says what happens next with a matter, who sees to it and until when. The flow stands where it stood; its own
 * clocks wait for that date. It holds until the flow moves on, and its owner is reminded.
 */
export function setNextStep(on: ActOn, act: Extract<AgentAct, { kind: 'setNextStep' }>): void {
  const { draft, event, agentId } = on;
  const loop = loopFor(on, act.loopId, act.seen);
  if (!loop) return;
  if (Date.parse(act.deadlineAt) <= draft.now.getTime())
    return refuse(on, 'the deadline of a next step lies ahead');
  loop.nextStep = act.words;
  loop.deadlineAt = new Date(act.deadlineAt).toISOString();
  loop.waiting.step = { owner: act.owner, by: agentId, epoch: draft.epoch };
  loop.isChanged = true;
  draft.changes.push({ event, none: `the next step of ${loop.protocolNumber} was set for ${act.owner}` });
}
