import type { AgentAct } from '../../conversation/agentAct.ts';
import { noChange } from '../draft.ts';
import { loopFor, may, refuse, type ActOn } from './act.ts';

/** Who made a promise, or somebody who assigns work, says that it was none. */
export function dropPromise(
  on: ActOn,
  { loopId, promiseId }: Extract<AgentAct, { kind: 'dropPromise' }>,
): void {
  const loop = loopFor(on, loopId);
  if (!loop) return;
  const promise = loop.promises.find(({ id }) => id === promiseId);
  if (!promise) return refuse(on, 'the loop has no such open promise');
  const isTheirs = promise.madeBy === on.agentId;
  if (promise.madeBy === 'assistant' || !(isTheirs || may(on, 'conversation.assign'))) {
    return refuse(on, 'only who made the promise takes it back', 'FORBIDDEN');
  }
  loop.promises = loop.promises.filter(({ id }) => id !== promiseId);
  on.draft.rows.promises_dropped.push({ id: promiseId });
  noChange(on.draft, on.event, 'a promise was taken back');
}
