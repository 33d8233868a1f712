import { alsoActions, planOfAlso, sayAction, type Also } from '../also.ts';
import { endVisit } from '../keep.ts';
import type { FlowNode } from '../node.ts';
import { actWays, plannedActs, type PersonAct } from '../personAct.ts';
import { goTo, type Way } from '../way.ts';
import { fullWords, type From, type Words } from '../words.ts';

export interface Wait<Context> {
  /** How long, or until which instant (ISO); an instant that has passed goes on at once. */
  readonly for: { readonly afterMs: number } | { readonly until: From<Context, string> };
  readonly to: string;
  readonly say?: Words<Context>;
  readonly also?: readonly Also<Context>[];
  /** What a person may do meanwhile: the agent's buttons. */
  readonly acts?: readonly PersonAct<Context>[];
  /** What else may end the wait, by event: `{ cancel: 'cancelled', 'notice.refundReversed': 'withSupport' }`. */
  readonly on?: { readonly [event: string]: Way<Context> };
  readonly next: string;
}

const UNTIL = 'until';

/** Waits for time to pass. */
export function wait<Context extends object>(wait: Wait<Context>): FlowNode {
  const also = planOfAlso(wait.also);
  const acts = wait.acts ?? [];
  const delayMs = delayOf(wait.for);
  const fixed = 'afterMs' in wait.for;
  return {
    entry: [...(wait.say === undefined ? [] : [sayAction(wait.say)]), ...alsoActions(wait.also)],
    exit: [endVisit],
    on: {
      ...Object.fromEntries(Object.entries(wait.on ?? {}).map(([event, way]) => [event, goTo(way)])),
      ...actWays(acts),
    },
    after: { ['afterMs' in wait.for ? wait.for.afterMs : UNTIL]: { target: wait.to } },
    meta: {
      plan: {
        kind: 'wait',
        says: [
          ...(wait.say === undefined ? [] : [{ words: fullWords(wait.say), when: 'entry' as const }]),
          ...also.says,
        ],
        promises: also.promises,
        queues: also.queues,
        rest: {
          waitsFor: 'time',
          nextStep: wait.next,
          deadlineMs: delayMs,
          ...(acts.length === 0 ? {} : { acts: plannedActs(acts) }),
        },
        ...(fixed ? {} : { delays: { [UNTIL]: delayMs } }),
      },
    },
  };
}

function delayOf<Context>(span: Wait<Context>['for']): From<Context, number> {
  if ('afterMs' in span) return () => span.afterMs;
  return (context, at) => Math.max(0, Date.parse(span.until(context, at)) - Date.parse(at));
}
