import { alsoActions, effectAction, planOfAlso, sayAction, type Also } from '../also.ts';
import type { Expectation, OfferedOption, SayEffect } from '../effect.ts';
import { bookkeepingOf } from '../bookkeeping.ts';
import { endVisit, forgetVisit, keep, visitOf } from '../keep.ts';
import { noticeWays, type Notices } from '../notices.ts';
import { SELF, type FlowNode, type Transition } from '../node.ts';
import type { PlannedOption, PlannedRest, StateKind } from '../plan.ts';
import { fullWords, sayOf, type From, type Words } from '../words.ts';

/** What every state has in common that waits for a contact. */
export interface AsksContact<Context> {
  readonly say: Words<Context>;
  /** What is said when an answer does not fit, and where the flow goes after the last try. `tries` counts answers: 3. */
  readonly unclear: { readonly say: Words<Context>; readonly tries?: number; readonly to: string };
  readonly silence: Silence<Context>;
  /** The next step in words, for people: 'Customer gives the order number'. */
  readonly next: string;
  readonly also?: readonly Also<Context>[];
  /** Where `cancel` leads from here, when not to the flow's own `cancelled`. */
  readonly cancel?: string;
  /** What a system may tell meanwhile. A way to the state itself says its words again. */
  readonly on?: Notices<Context>;
}

/** A reminder or several, and the deadline of the state. All counted from its first words. */
export interface Silence<Context> {
  readonly nudge?: Nudge<Context> | readonly Nudge<Context>[];
  readonly giveUp: { readonly afterMs: number; readonly to: string };
}

interface Nudge<Context> {
  readonly afterMs: number;
  readonly say: Words<Context>;
}

/** What the kinds of question differ in. */
export interface Question<Context> {
  readonly kind: StateKind;
  readonly on: { [event: string]: Transition | Transition[] };
  readonly expects: From<Context, Expectation>;
  readonly offers?: From<Context, OfferedOption[]>;
  readonly options?: readonly PlannedOption[];
  readonly described?: NonNullable<PlannedRest['described']>;
}

const TRIES = 3;

export function customerNode<Context extends object>(
  asks: AsksContact<Context>,
  question: Question<Context>,
): FlowNode {
  const { silence } = asks;
  const nudges = nudgesOf(silence);
  const also = planOfAlso(asks.also);
  return {
    entry: [firstWords(asks, question), ...alsoActions(asks.also)],
    exit: [endVisit],
    on: {
      ...noticeWays(asks.on),
      ...question.on,
      unclear: unclearTransitions(asks),
      ...(asks.cancel === undefined ? {} : { cancel: { target: asks.cancel } }),
    },
    after: {
      ...Object.fromEntries(nudges.map((nudge) => [nudge.afterMs, { actions: [sayAction(nudge.say)] }])),
      [silence.giveUp.afterMs]: { target: silence.giveUp.to },
    },
    meta: {
      plan: {
        kind: question.kind,
        says: [
          { words: fullWords(asks.say), when: 'entry' },
          { words: fullWords(asks.unclear.say), when: 'unclear' },
          ...nudges.map(({ say, afterMs }) => ({ words: fullWords(say), when: 'nudge' as const, afterMs })),
          ...also.says,
        ],
        promises: also.promises,
        queues: also.queues,
        rest: {
          waitsFor: 'customer',
          nextStep: asks.next,
          deadlineMs: () => silence.giveUp.afterMs,
          expects: question.expects,
          ...(question.options === undefined ? {} : { options: question.options }),
          ...(question.described === undefined ? {} : { described: question.described }),
        },
      },
    },
  };
}

function nudgesOf<Context>({ nudge }: Silence<Context>): readonly Nudge<Context>[] {
  if (nudge === undefined) return [];
  return 'afterMs' in nudge ? [nudge] : nudge;
}

/** The words of the state; after something unclear, its other words. The options are offered each time. */
function firstWords<Context extends object>(asks: AsksContact<Context>, question: Question<Context>) {
  const [first, again] = [fullWords(asks.say), fullWords(asks.unclear.say)];
  return effectAction<Context>((context, at): SayEffect => {
    const said = sayOf(bookkeepingOf(context).visit.unclear > 0 ? again : first, context, at);
    return question.offers === undefined ? said : { ...said, options: question.offers(context, at) };
  }, 'say');
}

function unclearTransitions<Context>({ unclear }: AsksContact<Context>): Transition[] {
  const tries = unclear.tries ?? TRIES;
  return [
    {
      target: SELF,
      reenter: true,
      guard: (step) => visitOf(step).unclear + 1 < tries,
      actions: [keep((step) => ({ visit: { ...visitOf(step), unclear: visitOf(step).unclear + 1 } }))],
    },
    { target: unclear.to, actions: [forgetVisit] },
  ];
}
