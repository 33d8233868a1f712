import { HOUR_MS } from '../../../base/clock.ts';
import { SERVICE_WINDOW_MS } from '../../../conversation/serviceWindow.ts';
import { textsOf } from '../../../flow/words.ts';
import type { PlannedSay } from '../../../flow/plan.ts';
import { graphOf, type GraphState } from '../graph.ts';
import { longestStay, silenceAt } from '../silenceAt.ts';
import type { Finding, FlowRule } from '../violation.ts';

/** Guess: an hour is enough for queues and retries between the decision to say something and its leaving. */
const SURELY_OPEN_MS = SERVICE_WINDOW_MS - HOUR_MS;

/** What may be said when the service window is closed has a template. */
export const window: FlowRule = (flow) => {
  const graph = graphOf(flow);
  const silence = silenceAt(graph);
  return [...graph.states.values()].flatMap((state) => {
    const enteredAfterMs = silence.get(state.name);
    if (enteredAfterMs === undefined) return [];
    return (state.plan?.says ?? [])
      .filter(({ words }) => words.template === undefined)
      .filter((say) => silenceBefore(say, state, enteredAfterMs) > SURELY_OPEN_MS)
      .flatMap((say) => needsTemplate(state.name, say, silenceBefore(say, state, enteredAfterMs)));
  });
};

/** After something unclear, and after a correction, the contact has just written. */
function silenceBefore(say: PlannedSay, state: GraphState, enteredAfterMs: number): number {
  switch (say.when) {
    case 'entry':
      return enteredAfterMs;
    case 'unclear':
    case 'corrected':
      return 0;
    case 'nudge':
      return enteredAfterMs + (say.afterMs ?? 0);
    case 'unsettled':
      return enteredAfterMs + longestStay(state);
  }
}

function needsTemplate(state: string, { words }: PlannedSay, silentMs: number): Finding[] {
  const silent = Number.isFinite(silentMs) ? `${Math.round(silentMs / HOUR_MS)} h` : 'any number of hours';
  return textsOf(words).map((text) => ({
    state,
    reason: `'${text}' may be said ${silent} after the contact's last message, when only templates pass`,
    fix: `say it with a template: { text: '${text}', template: '…' }, or say it earlier`,
  }));
}
