import { DAY_MS } from '../../../base/clock.ts';
import { graphOf } from '../graph.ts';
import type { FlowRule } from '../violation.ts';

/** Nobody waits longer than this for anything. Guess: a return by post takes six weeks at most. */
const LONGEST_MS = 90 * DAY_MS;

/** Every timer runs for a sensible time: more than nothing, at most ninety days. */
export const timers: FlowRule = (flow) =>
  [...graphOf(flow).states.values()].flatMap(({ name, ways }) =>
    ways
      .filter(({ afterMs, inherited }) => !inherited && afterMs !== null)
      .filter(({ afterMs }) => afterMs === 0 || (afterMs ?? 0) > LONGEST_MS)
      .map(({ afterMs }) => ({
        state: name,
        reason: `its timer runs for ${afterMs} ms`,
        fix: `choose between 1 and ${LONGEST_MS} ms (ninety days)`,
      })),
  );
