import type { HistoryLoop, HistoryTurn } from './history.ts';
import type { Stay } from './loopMeasure.ts';

/** Whom a state of a flow waits for: 'customer', 'system', 'person', 'time'; 'none' when it rests for nobody. */
export type PartyOf = (flow: string, version: number, state: string) => string;

/** What parkLoop writes when a flow cannot move a loop. */
const PARKED = 'parked';

/** The visits of states that are over, from what turns recorded. A state that is entered again from itself is one visit. */
export function staysOf(
  loop: Pick<HistoryLoop, 'id' | 'flow' | 'flowVersion'>,
  turns: readonly HistoryTurn[],
  partyOf: PartyOf,
): { stays: Stay[]; isStopped: boolean } {
  const entered = turns
    .flatMap(({ changes, at }) =>
      changes.flatMap((change) =>
        'loop' in change && change.loop === loop.id ? [{ state: change.to, at }] : [],
      ),
    )
    .filter(({ state }, place, all) => state !== all[place - 1]?.state);
  const stays = entered.flatMap(({ state, at }, place) => {
    const next = entered[place + 1];
    if (!next) return [];
    const party = state === PARKED ? 'person' : partyOf(loop.flow, loop.flowVersion, state);
    return [{ state, party, out: next.state, leftAt: next.at, lastedMs: next.at - at }];
  });
  return { stays, isStopped: entered.at(-1)?.state === PARKED };
}
