import type { StateValue } from 'xstate';
import type { WorkspaceId } from '../base/id.ts';
import type { Connection } from '../db/pool.ts';
import { stateName } from '../flow/stateName.ts';
import type { StateReport } from './readStates.ts';

/** Where open matters stand now. */
export interface OpenState {
  flow: string;
  state: string;
  /** Whom it waits for. */
  party: string;
  loops: number;
  /** How long those that are in it have been there. */
  medianMs: number;
  /** How long a visit takes that is over; null: there was none. */
  usualMs: number | null;
}

interface Row {
  flow: string;
  value: StateValue;
  party: string;
  loops: number;
  median_ms: number;
}

const MOST = 50;

/** The states in which open matters stand, the longest first. @param usual The visits of the weeks before. */
export async function readOpenStates(
  tx: Connection,
  workspaceId: WorkspaceId,
  { now, usual }: { now: Date; usual: readonly StateReport[] },
): Promise<OpenState[]> {
  const { rows } = await tx.query<Row>({
    name: 'readOpenStates',
    text: `select flow, value, waits_for as party, count(*)::int as loops,
        percentile_cont(0.5) within group (order by extract(epoch from $2 - moved_at) * 1000)::float8 as median_ms
      from loop where workspace_id = $1 and closed_at is null
      group by flow, value, waits_for order by median_ms desc limit ${MOST}`,
    values: [workspaceId, now],
  });
  return rows.map(({ flow, value, party, loops, median_ms: medianMs }) => {
    const state = stateName(value);
    const found = usual.find((each) => each.flow === flow && each.state === state && each.party === party);
    return { flow, state, party, loops, medianMs, usualMs: found?.medianMs ?? null };
  });
}
