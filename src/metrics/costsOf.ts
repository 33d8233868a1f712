import { MINUTE_MS } from '../base/clock.ts';
import type { LoopId } from '../base/id.ts';
import { messagePrice } from '../channels/messagePrice.ts';
import { isByPerson, type HistoryLoop, type HistoryMessage, type PersonHistory } from './history.ts';

/** Longer than this nobody works on one answer. Guess: there is no clock of attention to measure it by. */
export const LONGEST_ATTENTION_MS = 5 * MINUTE_MS;

export interface Costs {
  modelMicros: number;
  unpricedCalls: number;
  agentMs: number;
  /** Messages that the provider bills; what it calls free is not among them. */
  messagesBilled: number;
  /** Millionths of a US dollar. */
  feeMicros: number;
  /** Billed messages whose price nobody knows. */
  unpricedMessages: number;
}

export const NO_COSTS: Costs = {
  modelMicros: 0,
  unpricedCalls: 0,
  agentMs: 0,
  messagesBilled: 0,
  feeMicros: 0,
  unpricedMessages: 0,
};

/**
 * What models, people and messages cost, by loop. Each call and each message of a person goes to one loop, so the loops of a
 * person add up to what the person cost: to the newest one that was open then, else to the first one that
 * opened after, else to the last one before.
 *
 * The time of a person is estimated: for each of their messages the time since the message before it, whoever wrote that, five minutes at most.
 */
export function costsOf(
  loops: readonly HistoryLoop[],
  { modelCalls, messages }: PersonHistory,
): Map<LoopId, Costs> {
  const costs = new Map<LoopId, Costs>(loops.map(({ id }) => [id, { ...NO_COSTS }]));
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
    const cost = costs.get(loopId ?? '') ?? costs.get(loopAt(loops, message)?.id ?? '');
    if (!cost) continue;
    if (isByPerson(message)) cost.agentMs += Math.min(at - since, LONGEST_ATTENTION_MS);
    addFee(cost, message);
  }
  return costs;
}

function addFee(cost: Costs, { channel, bill, phone, at }: HistoryMessage): void {
  if (bill === null || channel !== 'whatsapp') return;
  const micros = messagePrice(bill, { phone, at });
  if (micros === 0) return;
  cost.messagesBilled += 1;
  if (micros === null) cost.unpricedMessages += 1;
  else cost.feeMicros += micros;
}

function loopAt(loops: readonly HistoryLoop[], { at }: { at: number }): HistoryLoop | null {
  return (
    loops.findLast(({ openedAt, closedAt }) => openedAt <= at && at <= (closedAt ?? Infinity)) ??
    loops.find(({ openedAt }) => openedAt > at) ??
    loops.at(-1) ??
    null
  );
}
