import type { Thread } from './documents.ts';
import { GraphError } from './graphError.ts';
import type { GraphState } from './state.ts';

/** One message in six seconds to one user. Source: Throughput and pair rate limits, WhatsApp Cloud API, Meta for Developers, read 2026-11. */
const PAIR_PACE_MS = 6_000;
const PAIR_BURST = 45;

/** Refuses what is over a limit that is switched on, and counts the rest. Returns the thread with its bucket moved. */
export function countSend(state: GraphState, thread: Thread): Thread {
  const nowMs = state.peer.clock.now().getTime();
  const { pair, perSecond } = state.settings.limits;
  if (perSecond !== undefined) countSecond(state, thread.phoneNumberId, { nowMs, perSecond });
  if (pair !== true) return thread;
  const pairFullAtMs = Math.max(thread.pairFullAtMs, nowMs) + PAIR_PACE_MS;
  if (pairFullAtMs - nowMs > PAIR_BURST * PAIR_PACE_MS) throw new GraphError(131056);
  return { ...thread, pairFullAtMs };
}

function countSecond(
  state: GraphState,
  phoneNumberId: string,
  { nowMs, perSecond }: { nowMs: number; perSecond: number },
): void {
  const recent = (state.recentSends.get(phoneNumberId) ?? []).filter((sentMs) => nowMs - sentMs < 1_000);
  if (recent.length >= perSecond) throw new GraphError(130429);
  state.recentSends.set(phoneNumberId, [...recent, nowMs]);
}
