import { MINUTE_MS } from '../base/clock.ts';
import type { LoopId } from '../base/id.ts';
import { isByPerson, type HistoryLoop, type PersonHistory } from './history.ts';

/** Longer than this nobody works on one answer. Guess: there is no clock of attention to measure it by. */
export const LONGEST_ATTENTION_MS = 5 * MINUTE_MS;

export interface Costs {
  modelMicros: number;
  unpricedCalls: number;
  agentMs: number;
}

/**
 * What models and people cost, by loop. Each call and each message of a person goes to one loop, so the loops of a
 * person add up to what the person cost: to the newest one that was open then, else to the first one that
 * opened after, else to the last one before.
 *
 * The time of a person is estimated: for each of their messages the time since the message before it, whoever wrote that, five minutes at most.
 */
export function costsOf(
  loops: readonly HistoryLoop[],
  { modelCalls, messages }: PersonHistory,
): Map<LoopId, Costs> {
  const costs = new Map<LoopId, Costs>(
    loops.map(({ id }) => [id, { modelMicros: 0, unpricedCalls: 0, agentMs: 0 }]),
  );
  for (const call of modelCalls) {
    const cost = costs.get(loopAt(loops, call)?.id ?? '');
    if (!cost) continue;
    if (call.micros === null) cost.unpricedCalls += 1;
    else cost.modelMicros += call.micros;
  }
  let before: number | null = null;
  for (const message of messages) {
    const { at, loopId } = message;
    const since = before ?? at - LONGEST_ATTENTION_MS;
    before = at;
    if (!isByPerson(message)) continue;
    const cost = costs.get(loopId ?? '') ?? costs.get(loopAt(loops, message)?.id ?? '');
    if (cost) cost.agentMs += Math.min(at - since, LONGEST_ATTENTION_MS);
  }
  return costs;
}

function loopAt(loops: readonly HistoryLoop[], { at }: { at: number }): HistoryLoop | null {
  return (
    loops.findLast(({ openedAt, closedAt }) => openedAt <= at && at <= (closedAt ?? Infinity)) ??
    loops.find(({ openedAt }) => openedAt > at) ??
    loops.at(-1) ??
    null
  );
}
