import type { Flow } from '../../../flow/flow.ts';
import { graphOf, type GraphState, type GraphWay } from '../graph.ts';
import type { Finding, FlowRule } from '../violation.ts';

/** Every way can be taken: its event can come here, and no earlier way takes it first. */
export const deadWays: FlowRule = (flow) =>
  [...graphOf(flow).states.values()].flatMap((state) => [
    ...unheard(state),
    ...shadowed(state),
    ...lateTimers(state),
    ...waysOfEnd(state, flow),
  ]);

function unheard({ name, ways, plan }: GraphState): Finding[] {
  const events = [...new Set(ways.map(({ event }) => event))];
  const acts = (plan?.rest?.acts ?? []).map((act) => `act.${act.name}`);
  const call = plan?.call;
  const results = call ? ['failed', 'manual', 'unsettled', ...call.contract.outcomes] : [];
  return events.flatMap((event): Finding[] => {
    const reason = whyNever(event, { acts, results });
    return reason === null
      ? []
      : [{ state: name, reason: `its way on '${event}' ${reason}`, fix: 'remove it, or correct the event' }];
  });
}

function whyNever(event: string, here: { acts: string[]; results: string[] }): string | null {
  if (event.startsWith('result.') && !here.results.includes(event.slice('result.'.length)))
    return here.results.length === 0
      ? 'is never heard: nothing is called here'
      : `is never heard: the call ends as ${here.results.join(', ')}`;
  if (event.startsWith('act.') && !here.acts.includes(event))
    return `is never heard: the buttons here are ${here.acts.join(', ') || 'none'}`;
  return isKnownEvent(event) ? null : 'is never heard: a flow knows no such event';
}

const EVENTS =
  /^(always|answer|choose|affirm|deny|cancel|correct|unclear|resume|repeat|(result|notice|act|xstate\.after)\..+)$/;

function isKnownEvent(event: string): boolean {
  return EVENTS.test(event);
}

function shadowed({ name, ways }: GraphState): Finding[] {
  return ways.flatMap((way, index): Finding[] => {
    const first = ways.findIndex((each) => each.event === way.event && !each.guarded);
    // A way of the states around this one is meant to be overruled from inside.
    if (first < 0 || first >= index || way.inherited) return [];
    return [
      {
        state: name,
        reason: `its way on '${way.event}' to '${way.to ?? name}' is never taken: an earlier one takes all`,
        fix: 'put the way without a condition last',
      },
    ];
  });
}

function lateTimers({ name, ways }: GraphState): Finding[] {
  const leaves = ways.flatMap((way) => (isLeaving(way, name) && way.afterMs !== null ? [way.afterMs] : []));
  const leftAfterMs = Math.min(...leaves);
  return ways
    .filter(({ afterMs }) => afterMs !== null && afterMs > leftAfterMs)
    .map(({ afterMs }) => ({
      state: name,
      reason: `its timer of ${afterMs} ms never fires: the state is left after ${leftAfterMs} ms`,
      fix: 'shorten the nudge, or give up later',
    }));
}

function isLeaving({ cause, to, guarded }: GraphWay, name: string): boolean {
  return cause === 'time' && !guarded && to !== null && to !== name;
}

function waysOfEnd({ name, final, ways }: GraphState, flow: Flow): Finding[] {
  if (!final || ways.every(({ inherited }) => inherited)) return [];
  return [
    {
      state: name,
      reason: `it ends the loop and has ways: none of them is ever taken (flow '${flow.name}')`,
      fix: 'remove the ways, or let it wait instead of ending',
    },
  ];
}
