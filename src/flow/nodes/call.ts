import type { JsonObject } from '../../base/json.ts';
import { alsoActions, effectAction, planOfAlso, sayAction, type Also } from '../also.ts';
import { endVisit, keep, visitOf } from '../keep.ts';
import type { FlowAction, FlowNode, Transition } from '../node.ts';
import type { OperationContract } from '../operation.ts';
import type { PlannedSay } from '../plan.ts';
import { goTo, type Way } from '../way.ts';
import { fullWords, sayOf, type From, type FullWords, type Words } from '../words.ts';

export interface Call<Context> {
  readonly operation: OperationContract;
  readonly input: From<Context, JsonObject>;
  /** The business intent: 'refund:LP-1042:1:damaged'. Needed by every operation that writes or moves money. */
  readonly key?: From<Context, string>;
  /** What is said while the call is made, unless what comes of it is there within moments. */
  readonly say?: Words<Context>;
  readonly also?: readonly Also<Context>[];
  /** A way for each outcome of the contract, for `failed`, and for `manual` when the operation acts. */
  readonly on: { readonly [outcome: string]: Way<Context> };
  /** Said once while nobody knows what came of it; a promise to tell within `promiseMs` goes with it. */
  readonly unsettled?: Unsettled<Context>;
  readonly deadline: { readonly afterMs: number; readonly to: string };
  readonly next: string;
}

interface Unsettled<Context> {
  readonly say: Words<Context>;
  /** The text of the promise, which people read with its date, `by`. Default: what is said. */
  readonly promise?: string;
  readonly promiseMs: number;
}

/** Asks a system of the business for something and waits for what comes of it. */
export function call<Context extends object>(call: Call<Context>): FlowNode {
  const also = planOfAlso(call.also);
  return {
    entry: [
      ...(call.say === undefined ? [] : [sayAction({ ...fullWords(call.say), isPassing: true })]),
      ...alsoActions(call.also),
      callAction(call),
    ],
    exit: [endVisit],
    on: {
      ...Object.fromEntries(
        Object.entries(call.on).map(([outcome, way]) => [`result.${outcome}`, goTo(way)]),
      ),
      ...(call.unsettled === undefined ? {} : { 'result.unsettled': tellUnsettled(call.unsettled) }),
    },
    after: { [call.deadline.afterMs]: { target: call.deadline.to } },
    meta: {
      plan: {
        kind: 'call',
        says: [...plannedSays(call), ...also.says],
        promises: [...also.promises, ...(call.unsettled === undefined ? [] : [promiseOf(call.unsettled)])],
        queues: also.queues,
        rest: { waitsFor: 'system', nextStep: call.next, deadlineMs: () => call.deadline.afterMs },
        call: {
          contract: call.operation,
          handled: Object.keys(call.on),
          hasKey: call.key !== undefined,
          saysUnsettled: call.unsettled !== undefined,
        },
      },
    },
  };
}

/** `call` is left empty here: the name of this visit is given by `advance`, which knows state and fence. */
function callAction<Context extends object>(call: Call<Context>): FlowAction {
  return effectAction<Context>(
    (context, at) => ({
      kind: 'call',
      call: '',
      operation: call.operation.name,
      input: call.input(context, at),
      key: call.key?.(context, at) ?? null,
    }),
    'call',
  );
}

function promiseOf<Context>({ say, promise }: Unsettled<Context>): FullWords<Context> {
  const { text, facts } = fullWords(say);
  return { text: promise ?? text, ...(facts && { facts }) };
}

function tellUnsettled<Context extends object>(unsettled: Unsettled<Context>): Transition {
  const words = fullWords(unsettled.say);
  return {
    guard: (step) => !visitOf(step).unsettled,
    actions: [
      sayAction(words),
      effectAction<Context>((context, at) => {
        const { text, facts } = sayOf(promiseOf(unsettled), context, at);
        return { kind: 'promise', promise: text, dueMs: unsettled.promiseMs, facts };
      }, 'promise'),
      keep((step) => ({ visit: { ...visitOf(step), unsettled: true } })),
    ],
  };
}

function plannedSays<Context extends object>({ say, unsettled }: Call<Context>): PlannedSay[] {
  return [
    ...(say === undefined ? [] : [{ words: fullWords(say), when: 'entry' as const }]),
    ...(unsettled === undefined ? [] : [{ words: fullWords(unsettled.say), when: 'unsettled' as const }]),
  ];
}
